package otklik.classify.morphology;

/**
 * What the tagger sees of a token: its ambiguity class and word, those of its neighbours, the tags
 * decided before it, its ending and shape. The order of the templates is part of the model's
 * format.
 */
public final class TagFeatures {

  /** How many features a token has. */
  public static final int COUNT = 27;

  private TagFeatures() {}

  /**
   * Fills the first {@value #COUNT} places with the features of token {@code i}; those before it
   * are decided.
   */
  public static void fill(Sentence s, int i, long[] features) {
    long amb = s.ambiguities[i];
    long coarse = s.coarse[i];
    long word = s.words[i];
    long t1 = s.tag(i - 1);
    long t2 = s.tag(i - 2);
    long next = s.coarse(i + 1);
    long next2 = s.coarse(i + 2);
    long shape = s.shapes[i];
    String form = s.forms[i];
    long s2 = suffix(form, 2);
    long s3 = suffix(form, 3);
    int n = 0;
    features[n] = f(n++, amb, 0);
    features[n] = f(n++, word, 0);
    features[n] = f(n++, amb, t1);
    features[n] = f(n++, Hash.mix(amb, t1), t2);
    features[n] = f(n++, amb, next);
    features[n] = f(n++, Hash.mix(coarse, next), next2);
    features[n] = f(n++, word, s.word(i + 1));
    features[n] = f(n++, s.word(i - 1), word);
    features[n] = f(n++, s.word(i - 1), amb);
    features[n] = f(n++, s.word(i + 1), amb);
    features[n] = f(n++, s3, shape);
    features[n] = f(n++, s2, t1);
    features[n] = f(n++, t1, t2);
    features[n] = f(n++, t1, 0);
    features[n] = f(n++, word, t1);
    features[n] = f(n++, Hash.mix(amb, t1), next);
    features[n] = f(n++, shape, 0);
    features[n] = f(n++, shape, amb);
    features[n] = f(n++, Hash.mix(shape, s.shape(i + 1)), coarse);
    features[n] = f(n++, s.word(i + 1), 0);
    features[n] = f(n++, s.word(i - 1), 0);
    features[n] = f(n++, s.word(i + 2), coarse);
    features[n] = f(n++, t1, next);
    features[n] = f(n++, suffix(form, 4), 0);
    features[n] = f(n++, suffix(form, 5), shape);
    features[n] = f(n++, Hash.mix(t2, t1), word);
    features[n] = f(n++, Hash.mix(shape, s.shape(i - 1)), amb);
  }

  private static long f(int template, long a, long b) {
    return Hash.mix(Hash.mix(a, template + 1), b);
  }

  private static long suffix(String form, int length) {
    return Hash.of(form, Math.max(0, form.length() - length), form.length());
  }
}
