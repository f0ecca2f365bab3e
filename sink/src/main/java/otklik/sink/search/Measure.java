package otklik.sink.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a breakdown counts. */
public enum Measure {
  /** Posts. */
  COUNT,
  /** Percent of all posts of the table. */
  SHARE,
  /** Different authors; about, where there are thousands. */
  AUTHORS,
  /** Different incidents; about, where there are thousands. */
  INCIDENTS,
  /** Open ones whose deadline is missed. */
  OVERDUE,
  /** Minutes to the first answer, of those that have one. */
  MEDIAN_ANSWER,
  /**
   * Percent that had their first answer before its deadline, of all that had one or have waited too
   * long for it.
   */
  IN_TIME,
  /** Percent of the residents' reactions that say they are satisfied. */
  SATISFACTION;

  /** Whether fields add up to their sums. */
  public boolean adds() {
    return this == COUNT || this == SHARE || this == OVERDUE;
  }

  /** Whether it says little without the number of its cases. */
  public boolean isOfCases() {
    return this == MEDIAN_ANSWER || this == IN_TIME || this == SATISFACTION;
  }

  /** As addresses have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Measure> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
