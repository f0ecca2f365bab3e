package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.List;
import otklik.classify.network.SequenceNetwork;
import otklik.classify.network.SequenceNetwork.Input;
import otklik.classify.network.SequenceNetwork.Places;

/**
 * What the network says of the tokens of a text, each seen in its sentence: the network was taught
 * by single sentences. Immutable.
 */
final class SentenceContext {

  private final SequenceNetwork network;
  private final Places[] sentences;
  private final int[] starts;

  SentenceContext(ContextModel model, Sentence text) {
    network = model.network();
    sentences = new Places[text.size()];
    starts = new int[text.size()];
    for (int from = 0; from < text.size(); ) {
      int to = from + 1;
      while (to < text.size() && !begins(text, to)) {
        to++;
      }
      read(model, text, from, to);
      from = to;
    }
  }

  private static boolean begins(Sentence text, int token) {
    return text.isEnd(token - 1) && !text.isEnd(token);
  }

  private void read(ContextModel model, Sentence text, int from, int to) {
    boolean isCertain = true;
    for (int i = from; i < to; i++) {
      isCertain &= text.isCertain(i);
    }
    if (isCertain) {
      return;
    }
    List<Input> inputs = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      inputs.add(model.input(text, i));
    }
    Places places = network.read(inputs);
    for (int i = from; i < to; i++) {
      sentences[i] = places;
      starts[i] = from;
    }
  }

  /** Adds how well each of a token's tags fits, times a factor, to the tags' scores. */
  void addTo(int[] scores, int token, int[] tags, float factor) {
    float[] hidden = network.hidden(sentences[token], token - starts[token]);
    for (int c = 0; c < tags.length; c++) {
      if (tags[c] >= 0 && isFirst(tags, c)) {
        scores[tags[c]] += Math.round(factor * network.score(hidden, tags[c]));
      }
    }
  }

  private static boolean isFirst(int[] tags, int c) {
    for (int before = 0; before < c; before++) {
      if (tags[before] == tags[c]) {
        return false;
      }
    }
    return true;
  }
}
