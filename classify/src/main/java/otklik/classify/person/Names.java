package otklik.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;
import otklik.analysis.PlaceMention;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.morphology.Lemmas;
import otklik.classify.token.WordCache;

/**
 * Names of people: a given name or patronymic with what stands beside it, a surname with initials,
 * a name behind a word that announces one ("директор Сидорова"). Given names are recognised by a
 * list, patronymics and surnames by their endings. Immutable and thread-safe.
 *
 * <p>Source: people.yaml; endings after Unbegaun 1972, "Russian surnames".
 */
final class Names {

  private static final Pattern PATRONYMIC =
      Pattern.compile("\\p{Lu}\\p{L}{2,}(?:ович|евич|ич|овн|евн|ичн|иничн)(?:а|у|ем|ой|е|ы|ою)?");

  private static final Pattern SURNAME =
      Pattern.compile(
          "\\p{Lu}\\p{L}{2,}(?:ов|ев|ёв|ин|ын|ский|цкий|ская|цкая|ова|ева|ёва|ина|ына|ко|ук|юк|чук|ян|дзе|швили|их|ых)"
              + "(?:а|у|ым|ом|е|ой|ую|ого|ому|ы|ых|ыми)?"
              + "|\\p{Lu}\\p{L}{2,}(?:ского|скому|ским|ском|ской|скую)");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");

  /** After a street word a surname is a street's. */
  private static final Set<String> STREETS =
      Set.of("улица", "проспект", "переулок", "проезд", "бульвар", "набережная", "площадь", "имя");

  /** "слава богу" names nobody. */
  private static final String GOD = "бог";

  /** In letters: of a form that is kept. */
  private static final int LONGEST_FORM = 40;

  /** In tokens: surname, given name, patronymic. */
  private static final int LONGEST = 3;

  private final PeopleWords words = PeopleWords.read();
  private final WordCache<Form> forms = new WordCache<>(13, this::look);

  /** What a capitalised form may be by itself. */
  private record Form(boolean patronymic, boolean surname, boolean given, boolean initial) {}

  private Form look(String form) {
    String normal = Lemmas.normal(form);
    return new Form(
        PATRONYMIC.matcher(form).matches(),
        SURNAME.matcher(form).matches() || words.surnames().contains(normal),
        words.given().contains(normal),
        INITIAL.matcher(form).matches());
  }

  private Form form(Token token) {
    return token.form().length() < LONGEST_FORM ? forms.of(token.form()) : look(token.form());
  }

  /**
   * @param places of the gazetteer: "глава Надыма" names nobody
   */
  List<PersonalData> find(List<Token> tokens, List<PlaceMention> places) {
    List<PersonalData> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean capital = Character.isUpperCase(tokens.get(i).form().charAt(0));
      int end = capital ? end(tokens, i, places) : i;
      if (end > i && !isStreet(tokens, i)) {
        found.add(new PersonalData(Kind.NAME, tokens.get(i).start(), tokens.get(end - 1).end()));
        i = end - 1;
      }
    }
    return found;
  }

  /** Behind the name that begins here; the beginning when none does. */
  private int end(List<Token> tokens, int at, List<PlaceMention> places) {
    boolean announced = isAnnounced(tokens, at);
    int end = at;
    boolean named = false;
    boolean surname = false;
    while (end < tokens.size() && end - at < LONGEST) {
      boolean says = isGiven(tokens, end);
      boolean family = !says && isSurname(tokens.get(end));
      boolean any = announced && end == at && isAnyName(tokens.get(end), places);
      if (!says && !family && !any) {
        break;
      }
      named |= says || any;
      surname |= family;
      end++;
    }
    int behindInitials = initials(tokens, end);
    if ((surname || named) && behindInitials > end) {
      return behindInitials;
    }
    int family = initials(tokens, at);
    if (end == at && family > at && family < tokens.size() && isSurname(tokens.get(family))) {
      return family + 1;
    }
    boolean known = surname && words.surnames().contains(normal(tokens.get(at)));
    return named || known || surname && announced ? end : at;
  }

  private boolean isSurname(Token token) {
    return Character.isUpperCase(token.form().charAt(0)) && form(token).surname();
  }

  /** What stands capitalised behind "следователь" is a name, whatever its ending. */
  private static boolean isAnyName(Token token, List<PlaceMention> places) {
    return Character.isUpperCase(token.form().charAt(0))
        && token.form().length() > 2
        && Character.isLowerCase(token.form().charAt(1))
        && token.upos() != Upos.ADJ
        && places.stream().noneMatch(p -> p.start() <= token.start() && token.start() < p.end());
  }

  /** Behind one or two initials ("И. И.", "И.И."); here when there are none. */
  private int initials(List<Token> tokens, int from) {
    int at = from;
    for (int n = 0; n < 2; n++) {
      if (at + 1 < tokens.size()
          && tokens.get(at + 1).form().equals(".")
          && Character.isUpperCase(tokens.get(at).form().codePointAt(0))
          && form(tokens.get(at)).initial()) {
        at += 2;
      }
    }
    return at;
  }

  /** A given name, a patronymic, or any word in front of a patronymic. */
  private boolean isGiven(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!Character.isUpperCase(token.form().charAt(0)) || isPatronymic(tokens, at)) {
      return isPatronymic(tokens, at);
    }
    boolean god = at + 1 < tokens.size() && tokens.get(at + 1).lemma().equals(GOD);
    boolean listed = words.given().contains(token.lemma()) || form(token).given();
    return listed && !god || isPatronymic(tokens, at + 1);
  }

  private boolean isPatronymic(List<Token> tokens, int at) {
    return at < tokens.size()
        && Character.isUpperCase(tokens.get(at).form().charAt(0))
        && form(tokens.get(at)).patronymic();
  }

  private static String normal(Token token) {
    return Lemmas.normal(token.form());
  }

  /** "директор Сидорова", "врач-невролог Мельник", "мастер участка Тимофеев". */
  private boolean isAnnounced(List<Token> tokens, int at) {
    return announces(tokens, at - 1)
        || at > 1
            && tokens.get(at - 1).features().contains("Case=Gen")
            && Character.isLowerCase(tokens.get(at - 1).form().charAt(0))
            && announces(tokens, at - 2);
  }

  private boolean announces(List<Token> tokens, int at) {
    if (at < 0) {
      return false;
    }
    String lemma = tokens.get(at).lemma();
    int hyphen = lemma.indexOf('-');
    return words.announcers().contains(lemma)
        || hyphen > 0 && words.announcers().contains(lemma.substring(0, hyphen));
  }

  private static boolean isStreet(List<Token> tokens, int at) {
    int before = at - 1;
    if (before > 0 && tokens.get(before).form().equals(".")) {
      before--;
    }
    return before >= 0 && STREETS.contains(tokens.get(before).lemma());
  }
}
