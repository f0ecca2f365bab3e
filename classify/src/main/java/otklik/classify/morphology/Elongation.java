package otklik.classify.morphology;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Takes drawn-out letters out of a word: "ооочень" is "очень", "длиннннный" is "длинный". */
final class Elongation {

  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  private Elongation() {}

  /** The known word that the form draws out; the form itself when there is none. */
  static String shorten(String form, Predicate<String> known) {
    if (!DRAWN_OUT.matcher(form).find()) {
      return form;
    }
    for (String letters : new String[] {"$1", "$1$1"}) {
      String shortened = DRAWN_OUT.matcher(form).replaceAll(letters);
      if (known.test(shortened)) {
        return shortened;
      }
    }
    return form;
  }
}
