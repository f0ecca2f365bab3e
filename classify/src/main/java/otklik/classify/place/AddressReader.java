package otklik.classify.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import otklik.analysis.AddressMention;
import otklik.analysis.AddressPart;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Numerals;
import otklik.classify.morphology.Stems;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/** Goes through one text once and keeps what it recognises. Used by one thread. */
final class AddressReader {

  private static final Set<String> ALONG = Set.of("на", "по", "вдоль");

  /** Objects of which a town has so many that they are numbered. */
  private static final Set<String> NUMBERED =
      Set.of(
          "школа",
          "детсад",
          "гимназия",
          "лицей",
          "больница",
          "поликлиника",
          "аптека",
          "котельная",
          "общежитие",
          "маршрут");

  private static final String ROUTE = "маршрут";

  private final AddressWords words;
  private final WordFact<AddressRole> roles;
  private final Words text;
  private final AddressTokens tokens;
  private final StreetNames names;
  private final List<AddressMention> found = new ArrayList<>();

  AddressReader(AddressWords words, WordFact<AddressRole> roles, Words text) {
    this.words = words;
    this.roles = roles;
    this.text = text;
    this.tokens = new AddressTokens(text.tokens(), words.units());
    this.names = new StreetNames(words, this.tokens);
  }

  List<AddressMention> read() {
    for (int i = 0; i < tokens.size(); ) {
      i = Math.max(i + 1, recognised(i));
    }
    return found;
  }

  /** Answers the token behind what is recognised here; the same token when nothing is. */
  private int recognised(int at) {
    return switch (roles.of(text.lemma(at))) {
      case STREET -> street(at);
      case DISTRICT -> district(at);
      case OBJECT -> object(at);
      case HOUSE -> house(at);
      case NONE -> bareStreet(at);
    };
  }

  private int street(int at) {
    int from = tokens.pastDot(at);
    int end = names.end(from, tokens.isAbbreviated(at));
    int start = at;
    String name;
    if (end > from) {
      name = names.nominative(from, end, tokens.lemma(at).equals("улица"));
    } else if (at > 0 && names.isAdjective(at - 1)) {
      start = at - 1;
      end = at + 1;
      name = names.nominative(start, at, true);
    } else {
      return bareStreet(at);
    }
    add(AddressPart.STREET, tokens.lemma(at) + " " + name, start, end);
    return houseBehind(end);
  }

  /** A street without the word: "Советская 58", "на Гагарина". */
  private int bareStreet(int at) {
    boolean capital = tokens.isCapitalised(at);
    if (!capital && !tokens.isDigit(at + 1)) {
      return at;
    }
    boolean streetFollows =
        at + 1 < tokens.size() && words.streets().contains(tokens.lemma(at + 1));
    if (streetFollows || !isBareStreet(at, capital)) {
      return at;
    }
    add(
        AddressPart.STREET,
        "улица " + names.nominative(names.start(at), at + 1, true),
        names.start(at),
        at + 1);
    return houseBehind(at + 1);
  }

  private boolean isBareStreet(int at, boolean capital) {
    boolean house = tokens.isHouseAhead(at + 1);
    boolean known = words.names().containsKey(Lemmas.normal(tokens.form(at)));
    if (!known) {
      return capital && house && names.looksLikeStreet(at);
    }
    boolean along = ALONG.contains(tokens.lemma(names.start(at) - 1));
    boolean small = along || tokens.isSentenceStart(at) || !names.isOrdinary(at);
    boolean housed = house && (capital || small && !tokens.is(at + 1, ","));
    return housed || capital && (along || names.isStreetAlone(at));
  }

  /** "ул. Ленина, д. 46", "Губкина 3". */
  private int houseBehind(int from) {
    int i = from + (tokens.is(from, ",") ? 1 : 0);
    if (i < tokens.size() && (tokens.lemma(i).equals("дом") || tokens.is(i, "д"))) {
      return Math.max(from, house(i));
    }
    if (tokens.isHouseAhead(i)) {
      int end = tokens.houseEnd(i);
      add(AddressPart.HOUSE, "дом " + tokens.joined(i, end), i, end);
      return end;
    }
    return from;
  }

  /** "дом 18", "д. № 3", "двадцатый дом". */
  private int house(int at) {
    int number = tokens.pastNumberSign(tokens.pastDot(at));
    if (tokens.isHouse(number)) {
      int end = tokens.houseEnd(number);
      add(AddressPart.HOUSE, "дом " + tokens.joined(number, end), at, end);
      return end;
    }
    String ordinal = at == 0 ? null : Numerals.ordinal(tokens.lemma(at - 1));
    if (ordinal != null && Integer.parseInt(ordinal) > 3) {
      add(AddressPart.HOUSE, "дом " + ordinal, at - 1, at + 1);
      return at + 1;
    }
    return at;
  }

  private int district(int at) {
    int from = tokens.pastNumberSign(tokens.pastDot(at));
    int end = tokens.isNumber(from) ? from + 1 : names.end(from, false);
    String kind = tokens.lemma(at) + " ";
    if (at > 0 && tokens.number(at - 1) != null) {
      add(AddressPart.DISTRICT, kind + tokens.number(at - 1), at - 1, at + 1);
      return houseBehind(at + 1);
    }
    if (end > from) {
      String name =
          tokens.isNumber(from) ? tokens.number(from) : names.nominative(from, end, false);
      add(AddressPart.DISTRICT, kind + name, at, end);
      return houseBehind(end);
    }
    return at;
  }

  private int object(int at) {
    String kind = words.objects().get(tokens.lemma(at));
    int from = tokens.pastNumberSign(tokens.pastDot(at));
    boolean signed = from > tokens.pastDot(at);
    boolean numbered = NUMBERED.contains(kind);
    if (numbered && tokens.isNumber(from) && (signed || !tokens.isQuantity(from))) {
      add(AddressPart.OBJECT, kind + " № " + tokens.number(from), at, from + 1);
      return from + 1;
    }
    String before = numbered && at > 0 ? numberBefore(at, kind) : null;
    if (before != null) {
      add(AddressPart.OBJECT, kind + " № " + before, at - 1, at + 1);
      return at + 1;
    }
    boolean quoted = tokens.is(from, "«") || tokens.is(from, "\"");
    int start = from + (quoted ? 1 : 0);
    int end = kind.equals(ROUTE) ? start : names.end(start, false);
    String shown = which(at, kind);
    if (end > start) {
      String name = names.nominative(start, end, false);
      add(AddressPart.OBJECT, shown + " " + (quoted ? "«" + name + "»" : name), at, end);
      return end;
    }
    if (!shown.equals(kind)) {
      add(AddressPart.OBJECT, shown, at - 1, at + 1);
    }
    return at;
  }

  /** "седьмая школа", "17 школа"; null for "три школы" and "второй автобус". */
  private String numberBefore(int at, String kind) {
    String ordinal = Numerals.ordinal(tokens.lemma(at - 1));
    if (ordinal != null) {
      return kind.equals(ROUTE) && Integer.parseInt(ordinal) < 4 ? null : ordinal;
    }
    return tokens.isNumber(at - 1) && tokens.isNamedByNumber(at) ? tokens.number(at - 1) : null;
  }

  /** "детская поликлиника": an adjective that says which. */
  private String which(int at, String kind) {
    String adjective = at == 0 ? null : words.which().get(Stems.of(tokens.lemma(at - 1)));
    if (adjective == null) {
      return kind;
    }
    boolean feminine = kind.endsWith("а") || kind.endsWith("я");
    return (feminine ? adjective.replaceFirst("(ый|ий|ой)$", "ая") : adjective) + " " + kind;
  }

  private void add(AddressPart part, String name, int from, int end) {
    found.add(new AddressMention(part, name, false, tokens.start(from), tokens.end(end - 1)));
  }
}
