package otklik.classify.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import otklik.classify.knowledge.KnowledgeFile;

/**
 * The words of people.yaml, as lemmas. Immutable and thread-safe.
 *
 * @param given names, full and short
 * @param surnames that no ending tells
 * @param announcers behind which a name stands
 */
record PeopleWords(Set<String> given, Set<String> surnames, Set<String> announcers) {

  static PeopleWords read() {
    JsonNode file = KnowledgeFile.read(PeopleWords.class, "people.yaml");
    return new PeopleWords(
        words(file, "given"), words(file, "surnames"), words(file, "announcers"));
  }

  private static Set<String> words(JsonNode file, String key) {
    return Set.of(KnowledgeFile.words(file.get(key)).toArray(String[]::new));
  }
}
