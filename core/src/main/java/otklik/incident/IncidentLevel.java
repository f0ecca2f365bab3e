package otklik.incident;

import java.util.Locale;

/** How far an incident is out of the ordinary; it never falls while the incident is open. */
public enum IncidentLevel {
  ORDINARY("обычный"),
  ELEVATED("внимание"),
  SERIOUS("серьёзно"),
  CRITICAL("критично");

  private final String russianName;

  IncidentLevel(String russianName) {
    this.russianName = russianName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }

  IncidentLevel or(IncidentLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
