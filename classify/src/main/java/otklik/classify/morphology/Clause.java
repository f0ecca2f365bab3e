package otklik.classify.morphology;

import java.util.Arrays;
import otklik.analysis.Upos;

/**
 * What the clause says of a noun that may be its subject or its object: which verbs stand to both
 * sides, whether they take an object and agree with the noun, and whether the clause has a subject
 * and an object already. Nothing of other words, and nothing behind a preposition.
 */
final class Clause {

  /** How many features a token has. */
  static final int FEATURES = 9;

  /** In tokens. */
  private static final int REACH = 8;

  private static final int BEHIND_COMMA = 1 << 8;
  private static final int NO_VERB = 2;
  private static final int PRONOUN = 1;
  private static final int SURE = 2;
  private static final int UNSURE = 3;

  private Clause() {}

  /** Fills the features from a place on, with 0 for those that say nothing. */
  static void features(Sentence s, int i, long[] features, int from) {
    Readings readings = s.readings[i];
    if (!readings.nominal().subjectOrObject() || s.isBehindPreposition(i)) {
      Arrays.fill(features, from, from + FEATURES, 0);
      return;
    }
    int left = verb(s, i, -1);
    int right = verb(s, i, 1);
    int byLeft = described(s, left, i, readings.nominal().agreement());
    int byRight = described(s, right, i, readings.nominal().agreement());
    int subjectLeft = nominal(s, i, -1, Nominal.NOMINATIVE);
    int subjectRight = nominal(s, i, 1, Nominal.NOMINATIVE);
    int subjects = subjectLeft * 4 + subjectRight;
    int others =
        subjects * 16
            + nominal(s, i, -1, Nominal.ACCUSATIVE) * 4
            + nominal(s, i, 1, Nominal.ACCUSATIVE);
    long cases = readings.nominal().cases();
    int verbs = (left < 0 ? 0 : 1) + (right < 0 ? 0 : 2);
    features[from] = Hash.mix(Hash.mix(byLeft, subjectLeft), cases);
    features[from + 1] = Hash.mix(Hash.mix(byRight, subjectRight), cases);
    features[from + 2] = Hash.mix(Hash.mix(byLeft, byRight), cases);
    features[from + 3] = Hash.mix(Hash.mix(byLeft, cases), subjects);
    features[from + 4] = Hash.mix(Hash.mix(byRight, cases), subjects);
    features[from + 5] = Hash.mix(lemma(s, left), byLeft >> 10);
    features[from + 6] = Hash.mix(lemma(s, right), byRight >> 10);
    features[from + 7] = Hash.mix(others, verbs);
    features[from + 8] = Hash.mix(Hash.mix(byLeft, byRight), others);
  }

  /** The nearest verb that heads a clause; -1 for none in this sentence or reach. */
  private static int verb(Sentence s, int i, int direction) {
    for (int j = i + direction; s.inside(j) && Math.abs(j - i) <= REACH; j += direction) {
      if (VerbFrame.headsClause(s.readings[j].frames()[s.decided(j)])) {
        return j;
      }
      if (s.decidedClass(j) == Upos.PUNCT && (s.isEnd(j) || s.forms[j].charAt(0) == ':')) {
        return -1;
      }
    }
    return -1;
  }

  /** Manner of a verb, whether a comma stands between, and above both whether it agrees. */
  private static int described(Sentence s, int verb, int i, int agreement) {
    if (verb < 0) {
      return NO_VERB << 10;
    }
    int frame = s.readings[verb].frames()[s.decided(verb)];
    int comma = 0;
    for (int j = Math.min(verb, i) + 1; j < Math.max(verb, i); j++) {
      comma = s.forms[j].charAt(0) == ',' ? BEHIND_COMMA : comma;
    }
    return VerbFrame.manner(frame) | comma | (VerbFrame.agrees(frame, agreement) ? 1 : 0) << 10;
  }

  private static long lemma(Sentence s, int verb) {
    return verb < 0 ? 1 : s.readings[verb].lemmas()[s.decided(verb)];
  }

  /** Whether something stands in that case within the clause, and how sure that is; 0 for no. */
  private static int nominal(Sentence s, int i, int direction, byte wanted) {
    for (int j = i + direction; s.inside(j) && Math.abs(j - i) <= REACH; j += direction) {
      Readings readings = s.readings[j];
      if (readings.nominal().caseOf()[s.decided(j)] == wanted) {
        return s.decidedClass(j) == Upos.PRON
            ? PRONOUN
            : readings.nominal().subjectOrObject() ? UNSURE : SURE;
      }
      Upos upos = s.decidedClass(j);
      if (upos == Upos.PUNCT || upos == Upos.SCONJ) {
        return 0;
      }
    }
    return 0;
  }
}
