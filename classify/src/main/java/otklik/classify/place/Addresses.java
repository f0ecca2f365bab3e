package otklik.classify.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.analysis.AddressMention;
import otklik.analysis.AddressPart;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.morphology.Stems;

/**
 * Recognises districts, streets, houses and objects by their form: Yamal's streets are in no list
 * of ours, so nothing here is confirmed. Names come out in the nominative. Stateless and
 * thread-safe.
 *
 * <p>Source: the address classifier's kinds of streets and districts (order of the Ministry of
 * Finance 171n of 2015).
 */
public final class Addresses {

  private static final Set<String> STREETS =
      Set.of(
          "улица",
          "проспект",
          "переулок",
          "проезд",
          "бульвар",
          "набережная",
          "шоссе",
          "тупик",
          "аллея",
          "площадь",
          "тракт");

  private static final Set<String> DISTRICTS = Set.of("микрорайон", "квартал", "жилмассив");

  private static final Set<String> OBJECTS =
      Set.of(
          "школа",
          "сад",
          "детсад",
          "садик",
          "гимназия",
          "лицей",
          "больница",
          "поликлиника",
          "амбулатория",
          "роддом",
          "магазин",
          "остановка",
          "вокзал",
          "аэропорт",
          "аптека",
          "парк",
          "сквер",
          "стадион",
          "котельная",
          "мост",
          "рынок",
          "колледж",
          "бассейн",
          "общежитие");

  private static final Pattern HOUSE = Pattern.compile("\\d{1,4}[а-яА-Я]?(/\\d{1,3}[а-яА-Я]?)?");

  /** Of an adjective in any case of the feminine singular. */
  private static final Pattern FEMININE = Pattern.compile("(ой|ую|ою|ая)$");

  /** A name has at most so many words: "60 лет СССР", "имени Героя Захарова". */
  private static final int LONGEST_NAME = 3;

  /** In the order of the text. */
  public List<AddressMention> addresses(List<Token> tokens) {
    List<AddressMention> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String lemma = tokens.get(i).lemma();
      if (STREETS.contains(lemma)) {
        i = street(tokens, i, found);
      } else if (DISTRICTS.contains(lemma)) {
        i = named(tokens, i, AddressPart.DISTRICT, found);
      } else if (OBJECTS.contains(lemma)) {
        i = named(tokens, i, AddressPart.OBJECT, found);
      } else if (lemma.equals("дом")) {
        i = house(tokens, i, found);
      }
    }
    return found;
  }

  /** Answers the last token that belongs to it. */
  private static int street(List<Token> tokens, int at, List<AddressMention> found) {
    int end = name(tokens, past(tokens, at), true);
    int start = at;
    String name;
    if (end > past(tokens, at)) {
      name = text(tokens, past(tokens, at), end, tokens.get(at).lemma().equals("улица"));
    } else if (at > 0 && isName(tokens.get(at - 1)) && tokens.get(at - 1).upos() == Upos.ADJ) {
      start = at - 1;
      end = at + 1;
      name = nominative(tokens.get(start), true);
    } else {
      return at;
    }
    found.add(mention(AddressPart.STREET, tokens.get(at).lemma() + " " + name, tokens, start, end));
    return houseBehind(tokens, end, found);
  }

  /** Behind a street "д." is a house, though it may be a village elsewhere. */
  private static boolean isHouseWord(Token token) {
    return token.lemma().equals("дом") || token.form().equals("д");
  }

  /** "ул. Ленина, д. 46", "Губкина 3". */
  private static int houseBehind(List<Token> tokens, int from, List<AddressMention> found) {
    int i = from;
    if (is(tokens, i, ",")) {
      i++;
    }
    if (i < tokens.size() && isHouseWord(tokens.get(i))) {
      return house(tokens, i, found);
    }
    if (i < tokens.size() && HOUSE.matcher(tokens.get(i).form()).matches()) {
      int end = houseEnd(tokens, i);
      found.add(mention(AddressPart.HOUSE, "дом " + joined(tokens, i, end), tokens, i, end));
      return end - 1;
    }
    return from - 1;
  }

  private static int house(List<Token> tokens, int at, List<AddressMention> found) {
    int number = past(tokens, at);
    number += is(tokens, number, "№") ? 1 : 0;
    if (number >= tokens.size() || !HOUSE.matcher(tokens.get(number).form()).matches()) {
      return at;
    }
    int end = houseEnd(tokens, number);
    found.add(mention(AddressPart.HOUSE, "дом " + joined(tokens, number, end), tokens, at, end));
    return end - 1;
  }

  /** Behind "12", "12/3", "12 а" and "12 корп. 2". */
  private static int houseEnd(List<Token> tokens, int number) {
    int end = number + 1;
    if (is(tokens, end, "/") && end + 1 < tokens.size()) {
      return HOUSE.matcher(tokens.get(end + 1).form()).matches() ? end + 2 : end;
    }
    boolean letter =
        end < tokens.size()
            && tokens.get(end).form().matches("[а-гА-Г]")
            && tokens.get(end).start() == tokens.get(end - 1).end();
    return letter ? end + 1 : end;
  }

  private static int named(
      List<Token> tokens, int at, AddressPart part, List<AddressMention> found) {
    int from = past(tokens, at);
    boolean numbered = is(tokens, from, "№");
    from += numbered ? 1 : 0;
    boolean quoted = is(tokens, from, "«") || is(tokens, from, "\"");
    from += quoted ? 1 : 0;
    int end = name(tokens, from, numbered || part == AddressPart.DISTRICT);
    String kind = kind(tokens, at);
    if (end > from) {
      String name = text(tokens, from, end, false);
      String shown = numbered ? "№ " + name : quoted ? "«" + name + "»" : name;
      found.add(mention(part, kind + " " + shown, tokens, at, end));
      return end - 1;
    }
    if (part == AddressPart.DISTRICT && at > 0 && isNumber(tokens.get(at - 1))) {
      found.add(mention(part, kind + " " + tokens.get(at - 1).form(), tokens, at - 1, at + 1));
    } else if (!kind.equals(tokens.get(at).lemma())) {
      found.add(mention(part, kind, tokens, at - 1, at + 1));
    }
    return at;
  }

  /** "детская поликлиника": an adjective that says which. */
  private static String kind(List<Token> tokens, int at) {
    String lemma = tokens.get(at).lemma();
    String adjective = at == 0 ? null : WHICH.get(Stems.of(tokens.get(at - 1).lemma()));
    if (adjective == null) {
      return lemma;
    }
    boolean feminine = lemma.endsWith("а") || lemma.endsWith("я");
    return (feminine ? adjective.replaceFirst("(ый|ий|ой)$", "ая") : adjective) + " " + lemma;
  }

  /** Adjectives that say which, by stem: taggers take "детскую" for a noun. */
  private static final Map<String, String> WHICH =
      Stream.of(
              "детский",
              "городской",
              "районный",
              "центральный",
              "окружной",
              "музыкальный",
              "спортивный",
              "художественный",
              "автобусный",
              "железнодорожный",
              "автомобильный",
              "стоматологический",
              "начальный",
              "коррекционный",
              "инфекционный")
          .collect(Collectors.toMap(Stems::of, adjective -> adjective));

  /** Behind the dot of an abbreviation. */
  private static int past(List<Token> tokens, int at) {
    return is(tokens, at + 1, ".") ? at + 2 : at + 1;
  }

  private static boolean is(List<Token> tokens, int at, String form) {
    return at < tokens.size() && tokens.get(at).form().equals(form);
  }

  /** Behind the name that begins here; here when none does. */
  private static int name(List<Token> tokens, int from, boolean numbers) {
    int end = from;
    if (numbers && end < tokens.size() && isNumber(tokens.get(end))) {
      end++;
      boolean years = end + 1 < tokens.size() && tokens.get(end).lemma().equals("год");
      return years && isName(tokens.get(end + 1)) ? end + 2 : end;
    }
    while (end < tokens.size() && end - from < LONGEST_NAME && isName(tokens.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isName(Token token) {
    char first = token.form().charAt(0);
    return Character.isUpperCase(first) && Character.isLetter(first) && token.upos() != Upos.ADP;
  }

  private static boolean isNumber(Token token) {
    return Character.isDigit(token.form().charAt(0)) && token.form().length() <= 4;
  }

  private static String text(List<Token> tokens, int from, int end, boolean feminine) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < end; i++) {
      text.append(i > from ? " " : "").append(nominative(tokens.get(i), feminine));
    }
    return text.toString();
  }

  /** Streets named after people stay in the genitive; adjectives agree with their noun. */
  private static String nominative(Token token, boolean feminine) {
    if (token.upos() != Upos.ADJ || !Character.isLetter(token.form().charAt(0))) {
      return token.form();
    }
    return feminine
        ? FEMININE.matcher(token.form()).replaceFirst("ая")
        : token.form().charAt(0) + token.lemma().substring(1);
  }

  private static String joined(List<Token> tokens, int from, int end) {
    StringBuilder text = new StringBuilder();
    tokens.subList(from, end).forEach(token -> text.append(token.form()));
    return text.toString();
  }

  private static AddressMention mention(
      AddressPart part, String name, List<Token> tokens, int from, int end) {
    return new AddressMention(
        part, name, false, tokens.get(from).start(), tokens.get(end - 1).end());
  }
}
