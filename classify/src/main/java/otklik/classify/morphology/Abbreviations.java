package otklik.classify.morphology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.Upos;
import otklik.classify.knowledge.KnowledgeFile;

/**
 * Readings of abbreviations ("ул." is улица) and acronyms ("ЖКХ", "США"). Immutable and
 * thread-safe.
 *
 * <p>Source: abbreviations.yaml.
 */
final class Abbreviations {

  private static final String FEATURES = "Abbr=Yes";

  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Map<String, List<Reading>> names = new HashMap<>();

  Abbreviations() {
    JsonNode file = KnowledgeFile.read(Abbreviations.class, "abbreviations.yaml");
    file.get("nouns")
        .properties()
        .forEach(noun -> readings.put(noun.getKey(), one(noun.getValue().asText(), Upos.NOUN)));
    for (String acronym : KnowledgeFile.words(file.get("acronyms"))) {
      readings.put(acronym, one(acronym, Upos.NOUN));
    }
    for (String name : KnowledgeFile.words(file.get("names"))) {
      names.put(name, one(name, Upos.PROPN));
    }
    readings.putAll(names);
  }

  private static List<Reading> one(String lemma, Upos upos) {
    return List.of(new Reading(lemma, upos.name(), FEATURES));
  }

  /** Empty for what is no acronym of a name, written in capitals. */
  List<Reading> name(String form, String lowerCaseForm) {
    boolean capitals = form.chars().filter(Character::isUpperCase).count() > 1;
    return capitals ? names.getOrDefault(lowerCaseForm, List.of()) : List.of();
  }

  /** Empty for a form that abbreviates nothing. A dot at its end makes no difference. */
  List<Reading> readings(String lowerCaseForm) {
    int length = lowerCaseForm.length();
    boolean dotted = length > 1 && lowerCaseForm.charAt(length - 1) == '.';
    return readings.getOrDefault(
        dotted ? lowerCaseForm.substring(0, length - 1) : lowerCaseForm, List.of());
  }
}
