package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import otklik.analysis.Token;
import otklik.classify.token.RawToken;

/**
 * Gives every token its lemma, part of speech and features. Only the readings that the dictionary
 * (or the ending) allows compete, in two passes; in both a network that reads the whole sentence
 * has its say. Immutable and thread-safe.
 */
public final class Morphology {

  private static final TagPass[] PASSES = TagPass.values();

  /**
   * A lead of the first pass, in the model's units (256 to one of log-odds), with which the second
   * is not asked. Measured: on Taiga's folds and on the labelled posts no token comes out
   * otherwise, and a fifth of the time is saved.
   */
  private static final int SETTLED = 1024;

  /**
   * How much the sentence counts beside the tagger's own weights, in the model's units. Chosen by
   * cross-validation on UD Taiga dev.
   */
  private static final float CONTEXT = 128;

  private final FormReader reader;
  private final TagModel model;
  private final ContextModel context;

  public Morphology(FormReader reader, TagModel model, ContextModel context) {
    this.reader = reader;
    this.model = model;
    this.context = context;
  }

  /** One token for each raw token, in the same order. */
  public List<Token> tokens(List<RawToken> raw) {
    List<String> forms = new ArrayList<>(raw.size());
    raw.forEach(token -> forms.add(token.text()));
    Sentence sentence = decide(forms);
    List<Token> tokens = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      Reading reading = sentence.readings(i).get(sentence.decided(i));
      RawToken token = raw.get(i);
      tokens.add(
          new Token(
              token.text(),
              reading.lemma(),
              sentence.decidedClass(i),
              reading.features(),
              token.start()));
    }
    return tokens;
  }

  /** The chosen reading of each form. */
  public List<Reading> read(List<String> forms) {
    Sentence sentence = decide(forms);
    List<Reading> chosen = new ArrayList<>(forms.size());
    for (int i = 0; i < sentence.size(); i++) {
      chosen.add(sentence.readings(i).get(sentence.decided(i)));
    }
    return chosen;
  }

  /** Whether a dictionary or treebank has the form, whatever its case. */
  public boolean knows(String form) {
    return reader.read(form).known();
  }

  private Sentence decide(List<String> forms) {
    Sentence sentence = new Sentence(forms, reader);
    boolean[] settled = new boolean[sentence.size()];
    int[] scores = new int[model.tags().size()];
    SentenceContext inSight = new SentenceContext(context, sentence);
    for (TagPass pass : PASSES) {
      long[] features = new long[pass.count()];
      int[] scratch = new int[pass.count()];
      for (int turn = 0; turn < sentence.size(); turn++) {
        int i = pass.token(turn, sentence.size());
        if (!settled[i] && !sentence.isCertain(i)) {
          pass.features(sentence, i, features);
          Arrays.fill(scores, 0);
          model.score(features, scores, scratch);
          settled[i] = decide(sentence, i, scores);
          if (!settled[i]) {
            inSight.addTo(scores, i, sentence.tagIds(i), CONTEXT);
            settled[i] = decide(sentence, i, scores);
          }
        }
      }
    }
    return sentence;
  }

  /**
   * Decides for the reading whose tag has most; the first of those that share it.
   *
   * @return whether no other tag comes near
   */
  private boolean decide(Sentence sentence, int token, int[] scores) {
    int[] tags = sentence.tagIds(token);
    int best = 0;
    int most = model.total(tags[0], scores);
    int next = TagModel.NEVER;
    for (int c = 1; c < tags.length; c++) {
      if (tags[c] != tags[best]) {
        int total = model.total(tags[c], scores);
        next = Math.max(next, Math.min(total, most));
        if (total > most) {
          best = c;
          most = total;
        }
      }
    }
    sentence.decide(token, best);
    return tags[best] >= 0 && most - next >= SETTLED;
  }
}
