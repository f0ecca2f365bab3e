package otklik.analysis;

import java.util.Locale;

/** How soon somebody must act. */
public enum Urgency {
  NORMAL("обычная"),
  /** People are without a basic service: heat, water, light, or a child is concerned. */
  HIGH("высокая"),
  /** Danger to life or health. */
  CRITICAL("критическая");

  private final String russianName;

  Urgency(String russianName) {
    this.russianName = russianName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }
}
