package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import otklik.analysis.Token;
import otklik.classify.token.RawToken;

/**
 * Gives every token its lemma, part of speech and features. Greedy from left to right: only the
 * readings that the dictionary (or the ending) allows compete. Immutable and thread-safe.
 */
public final class Morphology {

  private final FormReader reader;
  private final TagModel model;

  public Morphology(FormReader reader, TagModel model) {
    this.reader = reader;
    this.model = model;
  }

  /** One token for each raw token, in the same order. */
  public List<Token> tokens(List<RawToken> raw) {
    List<String> forms = new ArrayList<>(raw.size());
    raw.forEach(token -> forms.add(token.text()));
    List<Reading> readings = read(forms);
    List<Token> tokens = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      Reading reading = readings.get(i);
      RawToken token = raw.get(i);
      tokens.add(
          new Token(
              token.text(),
              reading.lemma(),
              Tags.upos(reading.tag()),
              reading.features(),
              token.start()));
    }
    return tokens;
  }

  /** The chosen reading of each form. */
  public List<Reading> read(List<String> forms) {
    Sentence sentence = new Sentence(forms, reader);
    List<Reading> chosen = new ArrayList<>(forms.size());
    long[] features = new long[TagFeatures.COUNT];
    float[] scores = new float[model.tags().size()];
    for (int i = 0; i < sentence.size(); i++) {
      Reading reading = sentence.readings(i).get(choose(sentence, i, features, scores));
      sentence.decide(i, reading.tag());
      chosen.add(reading);
    }
    return chosen;
  }

  private int choose(Sentence sentence, int i, long[] features, float[] scores) {
    if (sentence.readings[i].sameTag()) {
      return 0;
    }
    Arrays.fill(scores, 0);
    TagFeatures.fill(sentence, i, features);
    model.score(features, scores);
    int[] tagIds = sentence.tagIds(i);
    int best = 0;
    for (int c = 1; c < tagIds.length; c++) {
      if (score(tagIds[c], scores) > score(tagIds[best], scores)) {
        best = c;
      }
    }
    return best;
  }

  private static float score(int tagId, float[] scores) {
    return tagId < 0 ? -Float.MAX_VALUE : scores[tagId];
  }
}
