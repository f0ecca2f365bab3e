package otklik.classify.morphology;

import java.util.Arrays;
import otklik.classify.network.SequenceNetwork;
import otklik.classify.network.SequenceNetwork.Input;
import otklik.classify.network.SequenceNetwork.Places;

/**
 * What the network says of the tokens of a text, each seen in its sentence: the network was taught
 * by single sentences. Reads a sentence when one of its tokens is asked for, as far as there is
 * something to decide. Used by one thread.
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

  /**
   * How well the tags of a token's readings fit, which must leave a choice, in log-odds times a
   * factor; readings of one tag have the same, {@link TagModel#NEVER} where it was never seen.
   */
  int[] scores(int token, float factor) {
    if (sentences[token] == null) {
      read(token);
    }
    SequenceNetwork network = model.network();
    float[] hidden = network.hidden(sentences[token], token - starts[token]);
    int[] tags = text.tagIds(token);
    int[] firsts = text.readings[token].firsts();
    int[] scores = new int[tags.length];
    for (int c = 0; c < tags.length; c++) {
      if (tags[c] < 0) {
        scores[c] = TagModel.NEVER;
      } else if (firsts[c] < c) {
        scores[c] = scores[firsts[c]];
      } else {
        scores[c] = Math.round(factor * network.score(hidden, tags[c]));
      }
    }
    return scores;
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
    Input[] inputs = new Input[to - from];
    int first = token;
    int last = token;
    for (int i = from; i < to; i++) {
      inputs[i - from] = model.input(text, i);
      if (!text.isCertain(i)) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    Places places = model.network().read(inputs, first - from, last - from);
    Arrays.fill(sentences, from, to, places);
    Arrays.fill(starts, from, to, from);
  }

  private boolean begins(int token) {
    return text.isEnd(token - 1) && !text.isEnd(token);
  }
}
