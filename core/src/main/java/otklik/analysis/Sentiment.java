package otklik.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  public static Optional<Sentiment> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
