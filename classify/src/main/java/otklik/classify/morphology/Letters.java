package otklik.classify.morphology;

import java.util.List;

/**
 * Undoes what keyboards do to letters: Latin letters that look like Cyrillic ones ("Bаpвapа"), and
 * words typed in the wrong layout ("ghbdtn" for "привет").
 */
final class Letters {

  private static final String LATIN = "abcehkmoptxyABCEHKMOPTXY";
  private static final String LOOKS_LIKE = "аьсенкмортхуАВСЕНКМОРТХУ";
  private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
  private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";

  /** Combining acute accent. */
  private static final char STRESS = '\u0301';

  private static final String STRESS_MARK = String.valueOf(STRESS);

  /** In words. Fewer may be a name or an abbreviation. */
  private static final int SHORTEST_SHOUT = 4;

  private Letters() {}

  /** Whether a text is written in capitals, so that they tell neither names nor abbreviations. */
  static boolean areShouted(List<String> forms) {
    int words = 0;
    int shouted = 0;
    for (String form : forms) {
      boolean word = form.length() > 1 && Character.isLetter(form.charAt(0));
      words += word ? 1 : 0;
      shouted += word && isShouted(form) ? 1 : 0;
    }
    return shouted >= SHORTEST_SHOUT && shouted * 5 >= words * 4;
  }

  private static boolean isShouted(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if ((c < 'А' || c > 'Я') && c != 'Ё') {
        return false;
      }
    }
    return true;
  }

  /**
   * The form without marks of stress, and with Latin letters of a word replaced where they stand
   * among Cyrillic ones; else the same.
   */
  static String cyrillic(String written) {
    String form = written.indexOf(STRESS) <= 0 ? written : written.replace(STRESS_MARK, "");
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      latin |= c < 128 && LATIN.indexOf(c) >= 0;
      cyrillic |= c >= 'А' && c <= 'я' || c == 'ё' || c == 'Ё';
    }
    boolean word = latin && cyrillic && Character.isLetter(form.charAt(0));
    return word ? replace(form, LATIN, LOOKS_LIKE) : form;
  }

  /** What the same keys give in the Russian layout; null when some of them give no letter. */
  static String otherLayout(String lowerCaseForm) {
    String other = replace(lowerCaseForm, KEYS, RUSSIAN_KEYS);
    return other.chars().allMatch(c -> c >= 'а' && c <= 'я' || c == 'ё') ? other : null;
  }

  private static String replace(String text, String from, String to) {
    StringBuilder replaced = new StringBuilder(text);
    for (int i = 0; i < replaced.length(); i++) {
      int at = from.indexOf(replaced.charAt(i));
      if (at >= 0) {
        replaced.setCharAt(i, to.charAt(at));
      }
    }
    return replaced.toString();
  }
}
