package otklik.classify.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import otklik.analysis.PlaceMention;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.morphology.Lemmas;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * Names that are written in small letters or in capitals only, whole or in part. Letters say
 * nothing there, so that two signs are wanted: a patronymic behind a given name, or a surname with
 * two initials. Immutable and thread-safe.
 */
final class LooseNames {

  /** Two letters with points that are no initials. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "те", "тк", "тд", "тп", "тн", "ио", "нэ", "го", "мр", "сп", "гп", "мо", "жк", "жд", "рп",
          "пг", "рф", "со", "зп", "мн", "др", "см", "ул", "кв");

  private static final int SHORTEST = 3;
  private static final int SHORTEST_ANNOUNCED = 4;

  private final Set<String> given;
  private final WordFact<LooseForm> forms = new WordFact<>(LooseForm::of);

  LooseNames(Set<String> given) {
    this.given = given;
  }

  /**
   * @param announced whether the word before says that a name follows
   * @return behind the name that begins here; the beginning when none does
   */
  int end(Words words, int at, boolean announced, List<PlaceMention> places) {
    int full = full(words, at);
    int end = full > at ? full : withInitials(words, at, announced, places);
    return end > at && isLoose(words, at, end) ? end : at;
  }

  /** Surname, given name, patronymic; the surname may stand behind, or not at all. */
  private int full(Words words, int at) {
    if (isGivenWithPatronymic(words, at)) {
      boolean family = isSurname(words, at + 2) && !isPatronymic(words, at + 2);
      return family ? at + 3 : at + 2;
    }
    boolean family = isSurname(words, at) && isGivenWithPatronymic(words, at + 1);
    return family ? at + 3 : at;
  }

  private boolean isGivenWithPatronymic(Words words, int at) {
    if (!isPatronymic(words, at + 1) || !isWord(words, at)) {
      return false;
    }
    boolean known = isKnown(words.token(at));
    boolean patronymic = !isAdjective(words.token(at + 1));
    return known && patronymic || forms.of(words.form(at + 1)).ofMen();
  }

  /** In any case, also where its lemma is not known: "анне", "сергею", "марией". */
  private boolean isKnown(Token token) {
    String form = Lemmas.normal(token.form());
    String one = form.substring(0, form.length() - 1);
    String two = form.substring(0, form.length() - 2);
    return Stream.of(
            token.lemma(), form, one, one + "а", one + "я", one + "й", two, two + "а", two + "я")
        .anyMatch(given::contains);
  }

  /** "вера отличной": of adjectives only this form ends as a patronymic. */
  private static boolean isAdjective(Token token) {
    return token.upos() == Upos.ADJ && token.form().toLowerCase(Locale.ROOT).endsWith("ой");
  }

  private int withInitials(Words words, int at, boolean announced, List<PlaceMention> places) {
    if (isInitials(words, at + 1) && !isPlace(words, at, places)) {
      boolean any =
          announced && isWord(words, at) && words.token(at).form().length() >= SHORTEST_ANNOUNCED;
      boolean number = isNumber(words, at + 5);
      return (any || isSurname(words, at)) && !number ? at + 5 : at;
    }
    boolean family =
        isInitials(words, at) && isSurname(words, at + 4) && !isPlace(words, at + 4, places);
    return family ? at + 5 : at;
  }

  /** Two letters, each with its point. */
  private static boolean isInitials(Words words, int at) {
    return isInitial(words, at)
        && isInitial(words, at + 2)
        && !ABBREVIATIONS.contains(
            (words.token(at).form() + words.token(at + 2).form()).toLowerCase(Locale.ROOT));
  }

  private static boolean isInitial(Words words, int at) {
    return at + 1 < words.size()
        && words.token(at).form().length() == 1
        && Character.isLetter(words.token(at).form().charAt(0))
        && words.token(at + 1).form().equals(".");
  }

  private static boolean isNumber(Words words, int at) {
    return at < words.size() && Character.isDigit(words.token(at).form().charAt(0));
  }

  private static boolean isWord(Words words, int at) {
    return at < words.size()
        && words.token(at).form().length() >= SHORTEST
        && words.token(at).form().chars().allMatch(c -> Character.isLetter(c) || c == '-');
  }

  private boolean isPatronymic(Words words, int at) {
    return at < words.size() && forms.of(words.form(at)).patronymic();
  }

  private boolean isSurname(Words words, int at) {
    return at < words.size() && forms.of(words.form(at)).surname();
  }

  private static boolean isPlace(Words words, int at, List<PlaceMention> places) {
    Token token = words.token(at);
    return places.stream().anyMatch(p -> p.start() <= token.start() && token.start() < p.end());
  }

  /** Whether one of its words is not written as names are. */
  private static boolean isLoose(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      String form = words.token(i).form();
      boolean letter = Character.isLetter(form.charAt(0));
      boolean capital = Character.isUpperCase(form.charAt(0));
      boolean second = form.length() > 1 && Character.isUpperCase(form.charAt(1));
      if (letter && (!capital || second)) {
        return true;
      }
    }
    return false;
  }
}
