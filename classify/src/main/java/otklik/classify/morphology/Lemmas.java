package otklik.classify.morphology;

import java.util.Locale;

/** How lemmas are written everywhere in Otklik. */
public final class Lemmas {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private Lemmas() {}

  /** Lower case, and е for ё, as search and comparison want it. */
  public static String normal(String text) {
    return text.toLowerCase(RUSSIAN).replace('ё', 'е');
  }

  static String lower(String text) {
    return text.toLowerCase(RUSSIAN);
  }
}
