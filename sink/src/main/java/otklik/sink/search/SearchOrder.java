package otklik.sink.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands first. */
public enum SearchOrder {
  /** The newest. */
  TIME,
  /** The most urgent, the newest of them first. */
  URGENCY,
  /** The one whose first answer is due first. */
  DUE,
  /**
   * Only what nobody has corrected and of which the analysis is not sure; the least sure first:
   * what a person says of it teaches most.
   */
  UNCERTAIN,
  /** The one that has the words more often. */
  RELEVANCE,
  /** One post of each incident, that of the most voices among those found first. */
  VOICES;

  /** As addresses have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SearchOrder> ofCode(String code) {
    return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
  }
}
