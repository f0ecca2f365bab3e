package otklik.classify.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.classify.morphology.Lemmas;
import otklik.classify.token.PostTokenizer;
import otklik.classify.token.RawToken;

/** All names of all places, in all their forms, as a tree of words. Filled once, then only read. */
final class PlaceTrie {

  private final Node root = new Node();

  /**
   * @param settlement null for a municipality as a whole
   */
  record Place(String municipality, String settlement, boolean needsContext) {}

  /**
   * @param length in tokens
   */
  record Match(Place place, int length) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private Place place;
  }

  /** A name that two places share stays with the first. */
  void add(String name, Place place, PostTokenizer tokenizer) {
    List<String> words = new ArrayList<>();
    for (RawToken token : tokenizer.tokens(name)) {
      words.add(Lemmas.normal(token.text()));
    }
    add(root, words, 0, place);
    if (words.size() > 1) {
      end(root.next.computeIfAbsent("#" + String.join("", words), w -> new Node()), place);
      end(root.next.computeIfAbsent("#" + String.join("_", words), w -> new Node()), place);
    } else {
      forms(words.get(0))
          .forEach(form -> end(root.next.computeIfAbsent("#" + form, w -> new Node()), place));
    }
  }

  private static void add(Node node, List<String> words, int at, Place place) {
    if (at == words.size()) {
      end(node, place);
      return;
    }
    for (String form : forms(words.get(at))) {
      add(node.next.computeIfAbsent(form, w -> new Node()), words, at + 1, place);
    }
  }

  private static Set<String> forms(String word) {
    return Character.isLetter(word.charAt(0)) ? Declension.forms(word) : Set.of(word);
  }

  private static void end(Node node, Place place) {
    node.place = node.place == null ? place : node.place;
  }

  /** Whether a name begins with the word. */
  boolean begins(String word) {
    return root.next.containsKey(word);
  }

  /** The longest name that begins at the word; null when none does. */
  Match longest(List<String> words, int from) {
    Node node = root;
    Match best = null;
    for (int i = from; i < words.size() && node != null; i++) {
      node = node.next.get(words.get(i));
      if (node != null && node.place != null) {
        best = new Match(node.place, i - from + 1);
      }
    }
    return best;
  }
}
