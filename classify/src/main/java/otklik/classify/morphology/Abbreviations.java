package otklik.classify.morphology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.classify.knowledge.KnowledgeFile;

/**
 * Readings of abbreviations ("ул." is улица) and acronyms ("ЖКХ"). Immutable and thread-safe.
 *
 * <p>Source: abbreviations.yaml.
 */
final class Abbreviations {

  private static final String FEATURES = "Abbr=Yes";

  private final Map<String, List<Reading>> readings = new HashMap<>();

  Abbreviations() {
    JsonNode file = KnowledgeFile.read(Abbreviations.class, "abbreviations.yaml");
    file.get("nouns").properties().forEach(noun -> put(noun.getKey(), noun.getValue().asText()));
    for (String acronym : KnowledgeFile.words(file.get("acronyms"))) {
      put(acronym, acronym);
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
