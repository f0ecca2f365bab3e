package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import otklik.classify.network.SequenceNetwork;
import otklik.classify.network.SequenceNetwork.Input;
import otklik.classify.network.SequenceNetwork.Places;

/**
 * What the network says of the tokens of a text, each seen in its sentence: the network was taught
 * by single sentences. Reads a sentence when one of its tokens is asked for. Used by one thread.
 */
final class SentenceContext {

  private final ContextModel model;
  private final Sentence text;

  /** Of each token its sentence, once somebody asked for one of its tokens. */
  private final Places[] sentences;

  private final int[] starts;

  SentenceContext(ContextModel model, Sentence text) {
    this.model = model;
    this.text = text;
    sentences = new Places[text.size()];
    starts = new int[text.size()];
  }

  /** Adds how well each of a token's tags fits, times a factor, to the tags' scores. */
  void addTo(int[] scores, int token, int[] tags, float factor) {
    if (sentences[token] == null) {
      read(token);
    }
    SequenceNetwork network = model.network();
    float[] hidden = network.hidden(sentences[token], token - starts[token]);
    for (int c = 0; c < tags.length; c++) {
      if (tags[c] >= 0 && isFirst(tags, c)) {
        scores[tags[c]] += Math.round(factor * network.score(hidden, tags[c]));
      }
    }
  }

  private void read(int token) {
    int from = token;
    while (from > 0 && !begins(from)) {
      from--;
    }
    int to = token + 1;
    while (to < text.size() && !begins(to)) {
      to++;
    }
    List<Input> inputs = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      inputs.add(model.input(text, i));
    }
    Arrays.fill(sentences, from, to, model.network().read(inputs));
    Arrays.fill(starts, from, to, from);
  }

  private boolean begins(int token) {
    return text.isEnd(token - 1) && !text.isEnd(token);
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
