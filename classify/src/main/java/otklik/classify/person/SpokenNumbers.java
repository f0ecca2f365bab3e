package otklik.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;
import otklik.analysis.Token;
import otklik.classify.morphology.Numerals;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * Phone numbers in words: "восемь девятьсот двадцать два сто двадцать три сорок пять шестьдесят
 * семь". Counts have fewer words in a row, amounts a thousand between them. Stateless.
 */
final class SpokenNumbers {

  private enum Numeral {
    NONE,
    SMALL,
    HUNDRED
  }

  private static final Set<String> HUNDREDS =
      Set.of(
          "сто",
          "двести",
          "триста",
          "четыреста",
          "пятьсот",
          "шестьсот",
          "семьсот",
          "восемьсот",
          "девятьсот");

  private static final WordFact<Numeral> NUMERAL = new WordFact<>(SpokenNumbers::numeral);

  /** As many words as the shortest way to say eleven digits takes. */
  private static final int FEWEST = 6;

  /** Of a number that is said digit by digit. */
  private static final int FEWEST_SMALL = 10;

  private SpokenNumbers() {}

  private static Numeral numeral(String written) {
    String form = written.toLowerCase(Locale.ROOT);
    if (HUNDREDS.contains(form)) {
      return Numeral.HUNDRED;
    }
    return Numerals.cardinal(form) != null || form.equals("нуль") ? Numeral.SMALL : Numeral.NONE;
  }

  static List<PersonalData> find(Words words) {
    List<PersonalData> found = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = end(words, from);
      if (to > from) {
        add(words, from, to, found);
      }
      from = Math.max(to, from + 1);
    }
    return found;
  }

  /** Behind the last numeral of a row that begins there; commas and dashes may stand between. */
  private static int end(Words words, int from) {
    int end = from;
    for (int at = from; at < words.size(); at++) {
      if (NUMERAL.of(words.form(at)) != Numeral.NONE) {
        end = at + 1;
      } else if (at == from || at > end || !isBetween(words.token(at))) {
        break;
      }
    }
    return end;
  }

  private static boolean isBetween(Token token) {
    return token.form().length() == 1 && ",-–—".contains(token.form());
  }

  private static void add(Words words, int from, int to, List<PersonalData> found) {
    int numerals = 0;
    int hundreds = 0;
    for (int at = from; at < to; at++) {
      Numeral numeral = NUMERAL.of(words.form(at));
      numerals += numeral == Numeral.NONE ? 0 : 1;
      hundreds += numeral == Numeral.HUNDRED ? 1 : 0;
    }
    if (numerals >= FEWEST && hundreds > 0 || numerals >= FEWEST_SMALL) {
      found.add(new PersonalData(Kind.PHONE, words.token(from).start(), words.token(to - 1).end()));
    }
  }
}
