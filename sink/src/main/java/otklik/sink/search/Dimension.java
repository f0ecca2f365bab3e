package otklik.sink.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a breakdown divides. */
public enum Dimension {
  MUNICIPALITY("municipality"),
  SETTLEMENT("settlement"),
  SECTOR("sector"),
  TOPIC_GROUP("topic_group"),
  TOPIC("topic"),
  KIND("kind"),
  PLATFORM("platform"),
  URGENCY("urgency"),
  SENTIMENT("sentiment"),
  /** What nobody has touched has none, and is new. */
  STATUS("handling.status"),
  RESPONSIBLE("responsible"),
  /** Local days of posting, as {@code 2026-11-24}. */
  DAY("posted_at"),
  /** By their Mondays. */
  WEEK("posted_at"),
  /** By their first days. */
  MONTH("posted_at");

  private final String field;

  Dimension(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  public boolean isTime() {
    return this == DAY || this == WEEK || this == MONTH;
  }

  /** As addresses have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Dimension> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
