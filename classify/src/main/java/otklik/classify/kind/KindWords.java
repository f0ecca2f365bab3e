package otklik.classify.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.Token;
import otklik.classify.knowledge.KnowledgeFile;
import otklik.classify.linear.Features;

/**
 * Turns of phrase that speak for a kind. Immutable and thread-safe.
 *
 * <p>Source: kind-words.yaml.
 */
final class KindWords {

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final List<Long> lists = new ArrayList<>();

  /**
   * @param lemmas that follow each other
   * @param list its place in {@link #lists()}
   */
  record Phrase(List<String> lemmas, int list) {

    boolean standsAt(List<Token> tokens, int from) {
      if (from + lemmas.size() > tokens.size()) {
        return false;
      }
      for (int i = 1; i < lemmas.size(); i++) {
        if (!tokens.get(from + i).lemma().equals(lemmas.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  KindWords() {
    JsonNode file = KnowledgeFile.read(KindWords.class, "kind-words.yaml");
    for (Map.Entry<String, JsonNode> list : file.properties()) {
      list.getValue().forEach(phrase -> add(phrase, lists.size()));
      lists.add(Features.key("p=", list.getKey()));
    }
  }

  private void add(JsonNode phrase, int list) {
    List<String> lemmas = List.of(phrase.asText().split(" "));
    byFirst
        .computeIfAbsent(lemmas.get(0), first -> new ArrayList<>())
        .add(new Phrase(lemmas, list));
  }

  /** Keys of the lists as features. */
  long[] lists() {
    return lists.stream().mapToLong(Long::longValue).toArray();
  }

  /** Phrases that may begin with the lemma. */
  List<Phrase> beginningWith(String lemma) {
    return byFirst.getOrDefault(lemma, List.of());
  }
}
