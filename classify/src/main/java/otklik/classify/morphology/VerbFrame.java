package otklik.classify.morphology;

import java.util.Map;

/**
 * What a verb asks of the nouns around it, packed into a number: the form, whether it takes an
 * object, and which subjects agree with it. 0 is no verb.
 */
final class VerbFrame {

  /** Agreement, as bits. */
  static final int MASCULINE = 1;

  static final int FEMININE = 2;
  static final int NEUTER = 4;
  static final int PLURAL = 8;
  static final int ANY_SINGULAR = MASCULINE | FEMININE | NEUTER;

  private static final int VERB = 1 << 12;
  private static final int AGREEMENT_SHIFT = 8;
  private static final int FORM_SHIFT = 4;

  private static final int INFINITIVE = 1;
  private static final int CONVERB = 2;
  private static final int SHORT_PARTICIPLE = 3;
  private static final int PARTICIPLE = 4;
  private static final int IMPERATIVE = 5;
  private static final int PAST = 6;
  private static final int THIRD_PERSON = 7;
  private static final int OTHER_PERSON = 8;

  private VerbFrame() {}

  /**
   * @param reading of a verb
   * @param objects as {@link RussianDictionary#objects(String)} says of the verb's lemma
   */
  static int of(Reading reading, int objects) {
    Map<String, String> features = Tags.parse(reading.features());
    int form = form(features);
    int agreement =
        switch (form) {
          case SHORT_PARTICIPLE, PAST -> agreement(features);
          case THIRD_PERSON -> isPlural(features) ? PLURAL : ANY_SINGULAR;
          default -> 0;
        };
    return VERB | agreement << AGREEMENT_SHIFT | form << FORM_SHIFT | objects;
  }

  private static int form(Map<String, String> features) {
    return switch (features.getOrDefault("VerbForm", "Fin")) {
      case "Inf" -> INFINITIVE;
      case "Conv" -> CONVERB;
      case "Part" -> "Short".equals(features.get("Variant")) ? SHORT_PARTICIPLE : PARTICIPLE;
      default ->
          "Imp".equals(features.get("Mood"))
              ? IMPERATIVE
              : "Past".equals(features.get("Tense"))
                  ? PAST
                  : "3".equals(features.get("Person")) ? THIRD_PERSON : OTHER_PERSON;
    };
  }

  /** A full participle heads no clause. */
  static boolean headsClause(int frame) {
    return frame != 0 && (frame >> FORM_SHIFT & 15) != PARTICIPLE;
  }

  /** Form and objects, without agreement. */
  static int manner(int frame) {
    return frame & 0xFF;
  }

  /**
   * @param subjects agreement of what may be the subject
   */
  static boolean agrees(int frame, int subjects) {
    return (frame >> AGREEMENT_SHIFT & 15 & subjects) != 0;
  }

  /** Number and gender as bits; every gender of the singular for one that does not tell. */
  static int agreement(Map<String, String> features) {
    if (isPlural(features)) {
      return PLURAL;
    }
    return switch (features.getOrDefault("Gender", "")) {
      case "Masc" -> MASCULINE;
      case "Fem" -> FEMININE;
      case "Neut" -> NEUTER;
      default -> ANY_SINGULAR;
    };
  }

  private static boolean isPlural(Map<String, String> features) {
    return "Plur".equals(features.get("Number"));
  }
}
