package otklik.classify.morphology;

import java.util.Arrays;

/**
 * What the tagger sees of a token. In the first pass: its ambiguity class, word, ending and shape,
 * those of its neighbours, the tags decided to its right. In the second pass also the tags to both
 * sides, the verb, noun and preposition that it may belong to, and what the clause says of a
 * subject or object. A feature of 0 says nothing. The order of the templates is part of the model's
 * format.
 */
final class TagFeatures {

  /** How many features a token has in the first pass. */
  static final int FIRST = 11;

  /** From here on the features of the second pass speak of the case only. */
  static final int SECOND_OF_CASE = 36;

  /** How many features a token has in the second pass. */
  static final int SECOND = SECOND_OF_CASE + Clause.FEATURES;

  /** So that no template of the second pass is one of the first. */
  private static final int SECOND_FROM = 100;

  /** Of each template, so that equal things in two of them are two features. */
  private static final long[] SALT = salt();

  private TagFeatures() {}

  /** Fills {@value #FIRST} features of token {@code i}; the tokens behind it are decided. */
  static void first(Sentence s, int i, long[] features) {
    long amb = s.readings[i].ambiguityHash();
    long word = s.word(i);
    long shape = s.shapes[i];
    long right = s.tag(i + 1);
    long left = s.coarse(i - 1);
    Readings readings = s.readings[i];
    int n = 0;
    features[n] = f(n++, amb, 0);
    features[n] = f(n++, word, 0);
    features[n] = f(n++, amb, right);
    features[n] = f(n++, amb, left);
    features[n] = f(n++, word, right);
    features[n] = f(n++, word, left);
    features[n] = f(n++, Hash.mix(amb, left), right);
    features[n] = f(n++, shape, amb);
    features[n] = f(n++, readings.suffix(3), shape);
    features[n] = f(n++, readings.suffix(4), 0);
    features[n] = f(n++, readings.suffix(2), right);
  }

  /** Fills {@value #SECOND} features of token {@code i}; all others are decided, once or twice. */
  static void second(Sentence s, int i, long[] features) {
    long amb = s.readings[i].ambiguityHash();
    long coarse = s.coarse(i);
    long word = s.word(i);
    long shape = s.shapes[i];
    long t1 = s.tag(i - 1);
    long t2 = s.tag(i - 2);
    long r1 = s.tag(i + 1);
    long r2 = s.tag(i + 2);
    long w1 = s.word(i - 1);
    long x1 = s.word(i + 1);
    Readings readings = s.readings[i];
    long s2 = readings.suffix(2);
    long s3 = readings.suffix(3);
    long leftVerb = s.verb(i, -1);
    long rightVerb = s.verb(i, 1);
    long head = s.head(i);
    long preposition = s.preposition(i);
    int n = 0;
    features[n] = g(n++, amb, 0);
    features[n] = g(n++, word, 0);
    features[n] = g(n++, amb, t1);
    features[n] = g(n++, amb, r1);
    features[n] = g(n++, Hash.mix(amb, t1), t2);
    features[n] = g(n++, Hash.mix(amb, r1), r2);
    features[n] = g(n++, Hash.mix(amb, t1), r1);
    features[n] = g(n++, word, t1);
    features[n] = g(n++, word, r1);
    features[n] = g(n++, Hash.mix(t1, word), r1);
    features[n] = g(n++, Hash.mix(t2, t1), word);
    features[n] = g(n++, Hash.mix(r2, r1), word);
    features[n] = g(n++, w1, word);
    features[n] = g(n++, word, x1);
    features[n] = g(n++, w1, amb);
    features[n] = g(n++, x1, amb);
    features[n] = g(n++, s.word(i - 2), amb);
    features[n] = g(n++, s.word(i + 2), amb);
    features[n] = g(n++, w1, 0);
    features[n] = g(n++, x1, 0);
    features[n] = g(n++, t1, r1);
    features[n] = g(n++, t1, t2);
    features[n] = g(n++, r1, r2);
    features[n] = g(n++, s3, shape);
    features[n] = g(n++, s2, t1);
    features[n] = g(n++, readings.suffix(4), 0);
    features[n] = g(n++, readings.suffix(5), shape);
    features[n] = g(n++, shape, amb);
    features[n] = g(n++, Hash.mix(shape, s.shape(i + 1)), coarse);
    features[n] = g(n++, Hash.mix(shape, s.shape(i - 1)), amb);
    features[n] = g(n++, leftVerb, amb);
    features[n] = g(n++, rightVerb, amb);
    features[n] = g(n++, Hash.mix(leftVerb, rightVerb), coarse);
    features[n] = g(n++, head, amb);
    features[n] = g(n++, preposition, amb);
    features[n] = g(n++, Hash.mix(preposition, head), coarse);
    Clause.features(s, i, features, n);
    for (; n < SECOND; n++) {
      features[n] = features[n] == 0 ? 0 : g(n, features[n], 0);
    }
  }

  /** One mix a feature: hashing is a tenth of the whole analysis. */
  private static long f(int template, long a, long b) {
    return Hash.mix(a ^ SALT[template], b);
  }

  private static long[] salt() {
    long[] salt = new long[SECOND_FROM + SECOND];
    Arrays.setAll(salt, template -> Hash.mix(template + 1, SECOND_FROM));
    return salt;
  }

  private static long g(int template, long a, long b) {
    return f(template + SECOND_FROM, a, b);
  }
}
