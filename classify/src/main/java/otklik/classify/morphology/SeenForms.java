package otklik.classify.morphology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Readings that the treebanks have and the dictionary lacks: pronouns and particles by UD's
 * convention, names, slang. Immutable and thread-safe.
 */
public final class SeenForms {

  private final Map<String, List<Reading>> readings;

  public SeenForms(Map<String, List<Reading>> readings) {
    this.readings = new HashMap<>(readings);
  }

  public List<Reading> readings(String lowerCaseForm) {
    return readings.getOrDefault(lowerCaseForm, List.of());
  }

  public Map<String, List<Reading>> all() {
    return readings;
  }
}
