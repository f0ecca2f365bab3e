package otklik.classify.morphology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Readings of abbreviations ("ул." is улица) and acronyms ("ЖКХ"). Immutable and thread-safe.
 *
 * <p>Source: abbreviations.yaml.
 */
final class Abbreviations {

  private static final String FEATURES = "Abbr=Yes";

  private final Map<String, List<Reading>> readings = new HashMap<>();

  Abbreviations() {
    try (InputStream stream = Abbreviations.class.getResourceAsStream("abbreviations.yaml")) {
      JsonNode file = new YAMLMapper().readTree(stream);
      file.get("nouns").properties().forEach(noun -> put(noun.getKey(), noun.getValue().asText()));
      for (String acronym : file.get("acronyms").asText().strip().split("\\s+")) {
        put(acronym, acronym);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("abbreviations.yaml can't be read", e);
    }
  }

  private void put(String form, String lemma) {
    readings.put(form, List.of(new Reading(lemma, "NOUN", FEATURES)));
  }

  /** Empty for a form that abbreviates nothing. A dot at its end makes no difference. */
  List<Reading> readings(String lowerCaseForm) {
    int length = lowerCaseForm.length();
    boolean dotted = length > 1 && lowerCaseForm.charAt(length - 1) == '.';
    return readings.getOrDefault(
        dotted ? lowerCaseForm.substring(0, length - 1) : lowerCaseForm, List.of());
  }
}
