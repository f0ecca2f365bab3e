package otklik.classify.morphology;

import java.util.List;
import java.util.regex.Pattern;
import otklik.analysis.Upos;

/** Readings of what is no word: numbers, punctuation, links, emoji, Latin words, initials. */
final class Signs {

  private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");

  /** With the country's code; treebanks write spaces in it as underscores. */
  private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d_-]{5,}");

  /** "2-го", "90-х", "45-минутная"; not "30-ти". */
  private static final Pattern ORDINAL =
      Pattern.compile(".*\\d%?-([а-яё]?[йяеюмх]|го|му|ми|[а-яё]{4,})");

  /** Of a name. */
  private static final Pattern INITIAL = Pattern.compile("[А-ЯЁ]\\.");

  /** What is punctuation wherever it stands; a colon may be part of a smile. */
  private static final Pattern STOP = Pattern.compile("[,.!?;…\"`]+|:");

  private Signs() {}

  /** Empty for a word in Cyrillic letters. */
  static List<Reading> readings(String form) {
    int first = form.codePointAt(0);
    String lemma = Lemmas.normal(form);
    if (Character.isDigit(first)) {
      return digits(form, lemma);
    }
    if (!Character.isLetter(first)) {
      return sign(form, lemma, first);
    }
    if (INITIAL.matcher(form).matches()) {
      return List.of(new Reading(lemma.substring(0, 1), Upos.PROPN.name(), "Abbr=Yes"));
    }
    if (Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN) {
      return ROMAN.matcher(form).matches()
          ? List.of(
              new Reading(lemma, Upos.ADJ.name(), "_"),
              new Reading(lemma, Upos.NUM.name(), "_"),
              new Reading(lemma, Upos.X.name(), "Foreign=Yes"))
          : List.of(
              new Reading(lemma, Upos.X.name(), "Foreign=Yes"),
              new Reading(lemma, Upos.PROPN.name(), "Foreign=Yes"),
              new Reading(lemma, Upos.NOUN.name(), "_"),
              new Reading(lemma, Upos.SYM.name(), "_"));
    }
    return List.of();
  }

  private static List<Reading> digits(String form, String lemma) {
    if (ORDINAL.matcher(form).matches()) {
      return List.of(new Reading(lemma, "ADJ", "_"));
    }
    boolean letters = form.codePoints().anyMatch(Character::isLetter);
    return letters
        ? List.of(
            new Reading(lemma, "ADJ", "_"),
            new Reading(lemma, "NUM", "_"),
            new Reading(lemma, "NOUN", "_"),
            new Reading(lemma, "X", "_"))
        : List.of(
            new Reading(lemma, "NUM", "NumForm=Digit"),
            new Reading(lemma, "ADJ", "_"),
            new Reading(lemma, "SYM", "_"));
  }

  private static List<Reading> sign(String form, String lemma, int first) {
    int type = Character.getType(first);
    boolean punctuation =
        type == Character.DASH_PUNCTUATION
            || type == Character.START_PUNCTUATION
            || type == Character.END_PUNCTUATION
            || type == Character.OTHER_PUNCTUATION;
    if (type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || STOP.matcher(form).matches()) {
      return List.of(new Reading(lemma, "PUNCT", "_"));
    }
    if (PHONE.matcher(form).matches()) {
      return List.of(new Reading(lemma, "NUM", "NumForm=Digit"));
    }
    boolean word = form.codePoints().anyMatch(Character::isLetter);
    if (word) {
      return List.of(
          new Reading(lemma, "X", "_"),
          new Reading(lemma, "PROPN", "_"),
          new Reading(lemma, "SYM", "_"));
    }
    Reading sym = new Reading(lemma, "SYM", "_");
    return punctuation
        ? List.of(new Reading(lemma, "PUNCT", "_"), sym)
        : List.of(sym, new Reading(lemma, "PUNCT", "_"));
  }
}
