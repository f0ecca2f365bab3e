package otklik.classify.morphology;

import java.util.Collection;
import java.util.List;

/**
 * The word that was meant where a form is mistyped in one place. Takes a candidate only where it is
 * safe: the form is long enough, and one candidate is clearly more likely than the others.
 * Thread-safe.
 */
final class Spelling {

  /** In letters. Shorter forms have too many neighbours. */
  private static final int SHORTEST = 5;

  /** Longer ones are no words. */
  private static final int LONGEST = 25;

  /** On the dictionary's scale of 0 to 25; the frequency of a lemma doubles with each. */
  private static final int LEAST_FREQUENCY = 5;

  /** How much more likely than the next the candidate must be, on the same scale. */
  private static final int LEAST_LEAD = 3;

  /** A usual mistake makes its word this much more likely, on the same scale. */
  private static final int USUAL = 5;

  /** Letters that sound alike where they are not stressed, or at a word's end. */
  private static final List<String> SOUND_ALIKE =
      List.of(
          "оа", "еи", "яе", "эе", "ыи", "юу", "яа", "ёо", "бп", "вф", "гк", "дт", "жш", "зс", "щш",
          "цс");

  private final RussianDictionary dictionary;

  Spelling(RussianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The form that was meant; null where nothing is safe. */
  String meant(String lowerCaseForm) {
    int length = lowerCaseForm.length();
    if (length < SHORTEST || length > LONGEST || lowerCaseForm.indexOf('-') >= 0) {
      return null;
    }
    String best = null;
    int most = 0;
    int second = 0;
    for (String candidate : dictionary.neighbours(lowerCaseForm)) {
      int likelihood = frequency(candidate);
      likelihood += likelihood >= LEAST_FREQUENCY && isUsual(lowerCaseForm, candidate) ? USUAL : 0;
      if (likelihood > most) {
        second = most;
        most = likelihood;
        best = candidate;
      } else {
        second = Math.max(second, likelihood);
      }
    }
    return most >= LEAST_FREQUENCY && most >= second + LEAST_LEAD ? best : null;
  }

  private int frequency(String form) {
    Collection<Reading> readings = dictionary.readings(form);
    return readings.stream()
        .map(Reading::lemma)
        .distinct()
        .mapToInt(dictionary::frequency)
        .max()
        .orElse(0);
  }

  /** A letter that sounds alike, a doubled letter, a soft or hard sign, two letters exchanged. */
  private static boolean isUsual(String form, String word) {
    int at = 0;
    while (at < Math.min(form.length(), word.length()) && form.charAt(at) == word.charAt(at)) {
      at++;
    }
    if (form.length() == word.length()) {
      String pair = "" + form.charAt(at) + word.charAt(at);
      String turned = "" + word.charAt(at) + form.charAt(at);
      boolean exchanged = at + 1 < form.length() && form.charAt(at + 1) == word.charAt(at);
      return exchanged || SOUND_ALIKE.contains(pair) || SOUND_ALIKE.contains(turned);
    }
    String longer = form.length() > word.length() ? form : word;
    char extra = longer.charAt(Math.min(at, longer.length() - 1));
    return extra == 'ь' || extra == 'ъ' || at > 0 && longer.charAt(at - 1) == extra;
  }
}
