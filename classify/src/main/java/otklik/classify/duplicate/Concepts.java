package otklik.classify.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import otklik.classify.knowledge.KnowledgeFile;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Stems;

/**
 * Words that residents use for one thing, compared by stem. Immutable and thread-safe.
 *
 * <p>Source: concepts.yaml.
 */
final class Concepts {

  private final Map<String, String> byStem = new HashMap<>();

  Concepts() {
    for (JsonNode concept : KnowledgeFile.read(Concepts.class, "concepts.yaml").get("concepts")) {
      String[] words = concept.asText().split(" ");
      String first = Stems.of(Lemmas.normal(words[0]));
      for (String word : words) {
        byStem.putIfAbsent(Stems.of(Lemmas.normal(word)), first);
      }
    }
  }

  /** The stem of the concept's first word; the stem itself for a word of no concept. */
  String of(String stem) {
    return byStem.getOrDefault(stem, stem);
  }
}
