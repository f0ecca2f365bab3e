package otklik.classify.morphology;

import java.util.List;
import java.util.TreeSet;
import otklik.analysis.Upos;

/**
 * What a form may be in a clause as a noun, adjective or pronoun.
 *
 * @param subjectOrObject whether it may stand both in the nominative and in the accusative
 * @param agreement number and gender of its nominatives, bits of {@link VerbFrame}
 * @param cases hash of its cases and numbers
 * @param caseOf of each reading, of nouns and pronouns only: {@link #NOMINATIVE}, {@link
 *     #ACCUSATIVE} or 0
 */
record Nominal(boolean subjectOrObject, int agreement, long cases, byte[] caseOf) {

  static final byte NOMINATIVE = 1;
  static final byte ACCUSATIVE = 2;

  static Nominal of(List<Reading> readings) {
    TreeSet<String> cases = new TreeSet<>();
    byte[] caseOf = new byte[readings.size()];
    int agreement = 0;
    boolean subject = false;
    boolean object = false;
    for (int r = 0; r < caseOf.length; r++) {
      List<String> parts = List.of(readings.get(r).tag().split(" "));
      for (String one : Tags.CASES) {
        if (parts.contains(one)) {
          cases.add(one + (parts.contains("Plur") ? "P" : "S"));
        }
      }
      boolean nominative = parts.contains("Nom");
      agreement |= nominative ? agreement(parts) : 0;
      subject |= nominative;
      object |= parts.contains("Acc");
      if (isNoun(parts.get(0))) {
        caseOf[r] = nominative ? NOMINATIVE : parts.contains("Acc") ? ACCUSATIVE : 0;
      }
    }
    return new Nominal(subject && object, agreement, Hash.of(String.join("", cases)), caseOf);
  }

  private static int agreement(List<String> parts) {
    return parts.contains("Plur")
        ? VerbFrame.PLURAL
        : parts.contains("Masc")
            ? VerbFrame.MASCULINE
            : parts.contains("Fem")
                ? VerbFrame.FEMININE
                : parts.contains("Neut") ? VerbFrame.NEUTER : VerbFrame.ANY_SINGULAR;
  }

  private static boolean isNoun(String upos) {
    return upos.equals(Upos.NOUN.name())
        || upos.equals(Upos.PROPN.name())
        || upos.equals(Upos.PRON.name());
  }
}
