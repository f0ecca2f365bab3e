package otklik.classify.morphology;

/**
 * Undoes what keyboards do to letters: Latin letters that look like Cyrillic ones ("Bаpвapа"), and
 * words typed in the wrong layout ("ghbdtn" for "привет").
 */
final class Letters {

  private static final String LATIN = "abcehkmoptxyABCEHKMOPTXY";
  private static final String LOOKS_LIKE = "аьсенкмортхуАВСЕНКМОРТХУ";
  private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
  private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";

  private Letters() {}

  /** The form with Latin letters replaced where they stand among Cyrillic ones; else the same. */
  static String cyrillic(String form) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      latin |= c < 128 && LATIN.indexOf(c) >= 0;
      cyrillic |= c >= 'А' && c <= 'я' || c == 'ё' || c == 'Ё';
    }
    return latin && cyrillic ? replace(form, LATIN, LOOKS_LIKE) : form;
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
