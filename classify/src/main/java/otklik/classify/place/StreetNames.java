package otklik.classify.place;

import java.util.regex.Pattern;
import otklik.analysis.Upos;
import otklik.classify.morphology.Lemmas;

/** Where the name of a street or district ends, and how it reads in the nominative. */
final class StreetNames {

  /** A name has at most so many words: "60 лет СССР", "имени Героя Захарова". */
  private static final int LONGEST = 3;

  /** Of an adjective in any case of the feminine singular. */
  private static final Pattern FEMININE = Pattern.compile("(ой|ую|ою|ая)$");

  private static final Pattern SKAYA = Pattern.compile("ск(?:ая|ой|ую)$");

  /** Taggers take unknown adjectives for nouns: "на Броднинской". */
  private static final Pattern NOUN_LIKE = Pattern.compile("(ск|н)(?:ой|ую)$");

  private static final Pattern LIKE_STREET =
      Pattern.compile(".{3,}(?:ская|ской|скую|ная|ной|ную|ова|ева|ёва|ина|ского|цкого|ков|тов)");

  private final AddressWords words;
  private final AddressTokens tokens;

  StreetNames(AddressWords words, AddressTokens tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /**
   * Behind the name that begins here; here when none does.
   *
   * @param free whether a word in lower case may be one
   */
  int end(int from, boolean free) {
    if (tokens.isNumber(from)) {
      boolean years = from + 2 < tokens.size() && tokens.lemma(from + 1).equals("год");
      return years && isName(from + 2) ? from + 3 : from;
    }
    int end = from;
    while (end < tokens.size() && end - from < LONGEST && isName(end)) {
      end++;
    }
    if (end > from) {
      return end;
    }
    boolean small = from < tokens.size() && (isKnown(from) || free && isWord(from));
    boolean first = small && words.firstNames().contains(normal(from)) && from + 1 < tokens.size();
    return small ? from + (first ? 2 : 1) : from;
  }

  /** Where the name that ends with this surname begins: "Зои Космодемьянской". */
  int start(int at) {
    return at > 0 && words.firstNames().contains(normal(at - 1)) ? at - 1 : at;
  }

  boolean isAdjective(int at) {
    return isName(at) && tokens.get(at).upos() == Upos.ADJ || isKnown(at);
  }

  boolean looksLikeStreet(int at) {
    return LIKE_STREET.matcher(tokens.form(at)).matches();
  }

  /** A name that is a usual adjective too: "советская 58" is an address, "новая 2" none. */
  boolean isOrdinary(int at) {
    String form = tokens.form(at);
    return FEMININE.matcher(form).find() && !SKAYA.matcher(form).find();
  }

  /** "тротуар Комсомольской" is a street's, "в Тюменской области" is none. */
  boolean isStreetAlone(int at) {
    return isKnown(at)
        && SKAYA.matcher(tokens.form(at)).find()
        && !tokens.isSentenceStart(at)
        && !tokens.agreesWithNext(at);
  }

  private boolean isName(int at) {
    return tokens.isCapitalised(at) && tokens.get(at).upos() != Upos.ADP;
  }

  private boolean isWord(int at) {
    return switch (tokens.get(at).upos()) {
      case NOUN, PROPN, ADJ -> Character.isLetter(tokens.form(at).charAt(0));
      default -> false;
    };
  }

  private boolean isKnown(int at) {
    return words.names().containsKey(normal(at));
  }

  private String normal(int at) {
    return Lemmas.normal(tokens.form(at));
  }

  String nominative(int from, int end, boolean feminine) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < end; i++) {
      String name = nominative(i, feminine);
      boolean capital = i == from || isKnown(i) || i == from + 1 && start(i) == from;
      text.append(i > from ? " " : "").append(capital ? capitalised(name) : name);
    }
    return text.toString();
  }

  /** Streets named after people stay in the genitive; adjectives agree with their noun. */
  private String nominative(int at, boolean feminine) {
    String form = tokens.form(at);
    String known = words.names().get(normal(at));
    if (start(at) < at || !Character.isLetter(form.charAt(0))) {
      return form;
    }
    if (feminine && known != null) {
      return known;
    }
    if (tokens.get(at).upos() != Upos.ADJ) {
      return feminine && looksLikeStreet(at) ? adjective(form) : form;
    }
    return feminine
        ? FEMININE.matcher(form).replaceFirst("ая")
        : form.charAt(0) + tokens.lemma(at).substring(1);
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String adjective(String name) {
    return NOUN_LIKE.matcher(name).replaceFirst("$1ая");
  }
}
