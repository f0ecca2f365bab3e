package otklik.analysis;

import java.util.Locale;

/** What an analyst should know of a post beside its labels. */
public enum Remark {
  PROFANITY("ненормативная лексика"),
  /** Calls for a rally, strike or blocked road. */
  PROTEST("призыв к протесту"),
  /** Speaks for many, or gathers signatures. */
  COLLECTIVE("коллективная жалоба"),
  /** Has written of it before. */
  REPEATED("повторная жалоба");

  private final String russianName;

  Remark(String russianName) {
    this.russianName = russianName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }
}
