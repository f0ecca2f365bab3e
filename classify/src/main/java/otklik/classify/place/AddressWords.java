package otklik.classify.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.classify.knowledge.KnowledgeFile;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Stems;

/**
 * The words of addresses.yaml. Immutable and thread-safe.
 *
 * @param streets lemmas of kinds of streets
 * @param districts lemmas of kinds of districts
 * @param objects lemma to the name under which it is shown
 * @param which stem of an adjective to the adjective: taggers take "детскую" for a noun
 * @param units lemmas before which a number is a quantity
 * @param names normal form of a street's name to the name in the nominative
 * @param firstNames normal forms of what stands before a surname in a street's name
 */
record AddressWords(
    Set<String> streets,
    Set<String> districts,
    Map<String, String> objects,
    Map<String, String> which,
    Set<String> units,
    Map<String, String> names,
    Set<String> firstNames) {

  private static final List<String> FEMININE = List.of("ая", "ой", "ую", "ою", "яя", "ей", "юю");

  static AddressWords read() {
    JsonNode file = KnowledgeFile.read(AddressWords.class, "addresses.yaml");
    Map<String, String> objects = new HashMap<>();
    words(file, "objects").forEach(word -> objects.put(word, word));
    for (JsonNode same : file.get("same")) {
      String[] names = same.asText().split(" ");
      Arrays.stream(names).forEach(name -> objects.put(name, names[0]));
    }
    return new AddressWords(
        Set.copyOf(words(file, "streets")),
        Set.copyOf(words(file, "districts")),
        objects,
        words(file, "which").stream().collect(Collectors.toMap(Stems::of, adjective -> adjective)),
        Set.copyOf(words(file, "units")),
        names(file),
        words(file, "first_names").stream().map(Lemmas::normal).collect(Collectors.toSet()));
  }

  AddressRole role(String lemma) {
    if (streets.contains(lemma)) {
      return AddressRole.STREET;
    }
    if (districts.contains(lemma)) {
      return AddressRole.DISTRICT;
    }
    if (objects.containsKey(lemma)) {
      return AddressRole.OBJECT;
    }
    return lemma.equals("дом") ? AddressRole.HOUSE : AddressRole.NONE;
  }

  private static Map<String, String> names(JsonNode file) {
    Map<String, String> names = new HashMap<>();
    words(file, "street_genitives").forEach(name -> names.put(Lemmas.normal(name), name));
    for (String name : words(file, "street_adjectives")) {
      String stem = Lemmas.normal(name.substring(0, name.length() - 2));
      boolean soft = name.endsWith("яя");
      FEMININE.subList(soft ? 4 : 0, soft ? 7 : 4).forEach(end -> names.put(stem + end, name));
    }
    return names;
  }

  private static List<String> words(JsonNode file, String key) {
    return KnowledgeFile.words(file.get(key));
  }
}
