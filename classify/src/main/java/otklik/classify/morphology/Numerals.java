package otklik.classify.morphology;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers that are written as words: "седьмой", "сорок", "двадцатый". Only single words up to a
 * hundred: they name schools, districts and houses. Stateless and thread-safe.
 */
public final class Numerals {

  private static final String[] CARDINALS = {
    "ноль",
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать"
  };

  private static final String[] ORDINALS = {
    "нулевой",
    "первый",
    "второй",
    "третий",
    "четвертый",
    "пятый",
    "шестой",
    "седьмой",
    "восьмой",
    "девятый",
    "десятый",
    "одиннадцатый",
    "двенадцатый",
    "тринадцатый",
    "четырнадцатый",
    "пятнадцатый",
    "шестнадцатый",
    "семнадцатый",
    "восемнадцатый",
    "девятнадцатый"
  };

  private static final String[] TENS = {
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
    "сто"
  };

  private static final String[] TENTHS = {
    "двадцатый",
    "тридцатый",
    "сороковой",
    "пятидесятый",
    "шестидесятый",
    "семидесятый",
    "восьмидесятый",
    "девяностый",
    "сотый"
  };

  private static final Map<String, String> CARDINAL = new HashMap<>();
  private static final Map<String, String> ORDINAL = new HashMap<>();

  static {
    fill(CARDINAL, CARDINALS, 0, 1);
    fill(CARDINAL, TENS, 20, 10);
    fill(ORDINAL, ORDINALS, 0, 1);
    fill(ORDINAL, TENTHS, 20, 10);
  }

  private Numerals() {}

  private static void fill(Map<String, String> digits, String[] words, int first, int step) {
    for (int i = 0; i < words.length; i++) {
      digits.put(words[i], Integer.toString(first + i * step));
    }
  }

  /** The digits of an ordinal's lemma; null for any other word. */
  public static String ordinal(String lemma) {
    return ORDINAL.get(lemma);
  }

  /** The digits of a cardinal's lemma; null for any other word. */
  public static String cardinal(String lemma) {
    return CARDINAL.get(lemma);
  }

  /** The digits of a numeral's lemma, cardinal or ordinal; null for any other word. */
  public static String digits(String lemma) {
    String digits = CARDINAL.get(lemma);
    return digits == null ? ORDINAL.get(lemma) : digits;
  }
}
