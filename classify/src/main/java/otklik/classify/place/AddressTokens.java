package otklik.classify.place;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.morphology.Numerals;

/**
 * What an address asks of the tokens of a text. Questions behind the last token are answered no.
 */
final class AddressTokens {

  private static final Pattern HOUSE = Pattern.compile("\\d{1,4}[а-яА-Я]?(/\\d{1,3}[а-яА-Я]?)?");
  private static final Pattern LETTER = Pattern.compile("[а-гА-Г]");
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?:-?(?:й|я|е|го|м|ой|ом|ем|ю|ую))?");

  private final List<Token> tokens;
  private final Set<String> units;

  /**
   * @param units lemmas before which a number is a quantity
   */
  AddressTokens(List<Token> tokens, Set<String> units) {
    this.tokens = tokens;
    this.units = units;
  }

  int size() {
    return tokens.size();
  }

  Token get(int at) {
    return tokens.get(at);
  }

  String lemma(int at) {
    return at < 0 ? "" : tokens.get(at).lemma();
  }

  String form(int at) {
    return tokens.get(at).form();
  }

  int start(int at) {
    return tokens.get(at).start();
  }

  int end(int at) {
    return tokens.get(at).end();
  }

  boolean is(int at, String form) {
    return at < size() && form(at).equals(form);
  }

  boolean isCapitalised(int at) {
    char first = form(at).charAt(0);
    return Character.isUpperCase(first) && Character.isLetter(first);
  }

  boolean isSentenceStart(int at) {
    return at == 0 || ".!?:".indexOf(form(at - 1).charAt(0)) >= 0;
  }

  /** "ул" for "улица": a name is sure to follow. */
  boolean isAbbreviated(int at) {
    return form(at).length() <= 4 && form(at).length() < lemma(at).length();
  }

  /** Behind the dot of an abbreviation. */
  int pastDot(int at) {
    return is(at + 1, ".") ? at + 2 : at + 1;
  }

  /** Behind "№" or "номер". */
  int pastNumberSign(int at) {
    return at < size() && (form(at).equals("№") || lemma(at).equals("номер")) ? at + 1 : at;
  }

  boolean isDigit(int at) {
    return at < size() && Character.isDigit(form(at).charAt(0));
  }

  boolean isNumber(int at) {
    return at < size()
        && Character.isDigit(form(at).charAt(0))
        && NUMBER.matcher(form(at)).matches();
  }

  /** Digits of a number or of an ordinal; null for any other word. */
  String number(int at) {
    return isNumber(at)
        ? form(at).replaceFirst("\\D.*", "")
        : Numerals.ordinal(tokens.get(at).lemma());
  }

  boolean isQuantity(int number) {
    return number + 1 < size() && units.contains(lemma(number + 1));
  }

  boolean isHouse(int at) {
    return at < size()
        && Character.isDigit(form(at).charAt(0))
        && HOUSE.matcher(form(at)).matches()
        && !isQuantity(at);
  }

  /** A house number, behind a comma and the word too: ", дом 5". */
  boolean isHouseAhead(int at) {
    int i = is(at, ",") ? at + 1 : at;
    if (i < size() && (lemma(i).equals("дом") || form(i).equals("д"))) {
      return isHouse(pastNumberSign(pastDot(i)));
    }
    return isHouse(i);
  }

  /** Behind "12", "12/3" and "12а". */
  int houseEnd(int number) {
    int end = number + 1;
    if (is(end, "/") && end + 1 < size()) {
      return HOUSE.matcher(form(end + 1)).matches() ? end + 2 : end;
    }
    boolean letter =
        end < size() && LETTER.matcher(form(end)).matches() && start(end) == end(end - 1);
    return letter ? end + 1 : end;
  }

  /** One thing that has a number, not so many things: "17 школа", not "17 школ" or "две школы". */
  boolean isNamedByNumber(int at) {
    String features = get(at).features();
    boolean many = features.contains("Number=Plur");
    boolean counted = features.contains("Case=Gen") && "234".contains(number(at - 1));
    return !many && !counted;
  }

  /** Whether a feminine noun follows in the same case, so that an adjective here is its own. */
  boolean agreesWithNext(int at) {
    if (at + 1 >= size()) {
      return false;
    }
    String next = get(at + 1).features();
    String which = caseOf(get(at).features());
    boolean noun = get(at + 1).upos() == Upos.NOUN || get(at + 1).upos() == Upos.PROPN;
    return noun && next.contains("Gender=Fem") && which.equals(caseOf(next));
  }

  private static String caseOf(String features) {
    int from = features.indexOf("Case=");
    return from < 0 ? "" : features.substring(from, from + "Case=Nom".length());
  }

  String joined(int from, int end) {
    StringBuilder text = new StringBuilder();
    tokens.subList(from, end).forEach(token -> text.append(token.form()));
    return text.toString();
  }
}
