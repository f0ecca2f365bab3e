package otklik.classify.morphology;

import java.util.Arrays;
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

  /** Of each token, once it was asked for. */
  private final FormInputs.Entry[] forms;

  private final boolean thorough;

  /**
   * @param thorough whether no token is read without its sentence
   */
  SentenceContext(ContextModel model, Sentence text, boolean thorough) {
    this.model = model;
    this.text = text;
    this.thorough = thorough;
    sentences = new Places[text.size()];
    starts = new int[text.size()];
    forms = new FormInputs.Entry[text.size()];
  }

  /** The reading of a token whatever its sentence says; -1 where it says something. */
  int alone(int token) {
    return thorough ? -1 : form(token).alone();
  }

  private FormInputs.Entry form(int token) {
    FormInputs.Entry form = forms[token];
    if (form == null) {
      form = model.form(text, token);
      forms[token] = form;
    }
    return form;
  }

  /**
   * How well the tags of a token's readings fit, as {@link ContextModel#scores} says it; the token
   * must leave a choice that its sentence decides.
   */
  int[] scores(int token) {
    if (sentences[token] == null) {
      read(token);
    }
    float[] hidden = model.network().hidden(sentences[token], token - starts[token]);
    return model.scores(text.readings[token], hidden);
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
    boolean[] asked = new boolean[inputs.length];
    for (int i = from; i < to; i++) {
      inputs[i - from] = form(i).input();
      asked[i - from] = !text.isCertain(i) && alone(i) < 0;
    }
    Places places = model.network().read(inputs, asked);
    Arrays.fill(sentences, from, to, places);
    Arrays.fill(starts, from, to, from);
  }

  private boolean begins(int token) {
    return text.isEnd(token - 1) && !text.isEnd(token);
  }
}
