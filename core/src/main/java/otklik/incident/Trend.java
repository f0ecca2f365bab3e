package otklik.incident;

import java.util.Locale;

/** Where the voices of an incident go: its last day against the day before. */
public enum Trend {
  NEW("новый"),
  RISING("растёт"),
  STEADY("держится"),
  FALLING("затихает");

  private final String russianName;

  Trend(String russianName) {
    this.russianName = russianName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }
}
