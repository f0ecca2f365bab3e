package otklik.complaint;

import java.util.Locale;

/** How far the handling of a complaint is. */
public enum Status {
  NEW("новое"),
  IN_WORK("в работе"),
  SOLVED("решено"),
  EXPLAINED("разъяснено"),
  POSTPONED("отложено"),
  NOT_CONFIRMED("не подтвердилось");

  private final String russianName;

  Status(String russianName) {
    this.russianName = russianName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return this == NEW || this == IN_WORK;
  }

  public String russianName() {
    return russianName;
  }
}
