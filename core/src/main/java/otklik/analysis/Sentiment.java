package otklik.analysis;

import java.util.Locale;

/** The tone of a post. */
public enum Sentiment {
  NEGATIVE("негативная"),
  NEUTRAL("нейтральная"),
  POSITIVE("позитивная");

  private final String russianName;

  Sentiment(String russianName) {
    this.russianName = russianName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }
}
