package otklik.classify.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.classify.knowledge.KnowledgeFile;
import otklik.classify.linear.Features;
import otklik.classify.rule.Phrase;

/**
 * Turns of phrase that speak for a kind. Immutable and thread-safe.
 *
 * <p>Source: kind-words.yaml.
 */
final class KindWords {

  private final Map<String, List<Listed>> byFirst = new HashMap<>();
  private final List<Long> lists = new ArrayList<>();

  /**
   * @param phrase what stands in the text
   * @param list its place in {@link #lists()}
   */
  record Listed(Phrase phrase, int list) {}

  KindWords() {
    JsonNode file = KnowledgeFile.read(KindWords.class, "kind-words.yaml");
    for (Map.Entry<String, JsonNode> list : file.properties()) {
      list.getValue().forEach(phrase -> add(phrase, lists.size()));
      lists.add(Features.key("p=", list.getKey()));
    }
  }

  private void add(JsonNode words, int list) {
    Phrase phrase = Phrase.of(words.asText());
    byFirst
        .computeIfAbsent(phrase.lemmas().get(0), first -> new ArrayList<>())
        .add(new Listed(phrase, list));
  }

  /** Keys of the lists as features. */
  long[] lists() {
    return lists.stream().mapToLong(Long::longValue).toArray();
  }

  /** Phrases that may begin with the lemma. */
  List<Listed> beginningWith(String lemma) {
    return byFirst.getOrDefault(lemma, List.of());
  }
}
