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
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

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

  /** In tokens: surname, given name, patronymic. */
  private static final int LONGEST = 3;

  private final PeopleWords people = PeopleWords.read();
  private final LooseNames loose = new LooseNames(people.given());
  private final WordFact<Form> forms = new WordFact<>(this::look);
  private final WordFact<Boolean> announcing = new WordFact<>(this::isAnnouncer);

  /** What a capitalised form may be by itself. */
  private record Form(boolean patronymic, boolean surname, boolean given, boolean initial) {}

  private Form look(String form) {
    String normal = Lemmas.normal(form);
    return new Form(
        PATRONYMIC.matcher(form).matches(),
        SURNAME.matcher(form).matches() || people.surnames().contains(normal),
        people.given().contains(normal),
        INITIAL.matcher(form).matches());
  }

  /**
   * @param places of the gazetteer: "глава Надыма" names nobody
   */
  List<PersonalData> find(Words words, List<PlaceMention> places) {
    List<PersonalData> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean capital = Character.isUpperCase(words.token(i).form().charAt(0));
      int strict = capital ? end(words, i, places) : i;
      int end = Math.max(strict, loose.end(words, i, isAnnounced(words, i), places));
      if (end > i && !isStreet(words, i)) {
        found.add(new PersonalData(Kind.NAME, words.token(i).start(), words.token(end - 1).end()));
        i = end - 1;
      }
    }
    return found;
  }

  /** Behind the name that begins here; the beginning when none does. */
  private int end(Words words, int at, List<PlaceMention> places) {
    boolean announced = isAnnounced(words, at);
    int end = at;
    boolean named = false;
    boolean surname = false;
    while (end < words.size() && end - at < LONGEST) {
      boolean says = isGiven(words, end);
      boolean family = !says && isSurname(words, end);
      boolean any = announced && end == at && isAnyName(words.token(end), places);
      if (!says && !family && !any) {
        break;
      }
      named |= says || any;
      surname |= family;
      end++;
    }
    int behindInitials = initials(words, end);
    if ((surname || named) && behindInitials > end) {
      return behindInitials;
    }
    int family = initials(words, at);
    if (end == at && family > at && family < words.size() && isSurname(words, family)) {
      return family + 1;
    }
    boolean known = surname && people.surnames().contains(normal(words.token(at)));
    return named || known || surname && announced ? end : at;
  }

  private boolean isSurname(Words words, int at) {
    return Character.isUpperCase(words.token(at).form().charAt(0))
        && forms.of(words.form(at)).surname();
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
  private int initials(Words words, int from) {
    int at = from;
    for (int n = 0; n < 2; n++) {
      if (at + 1 < words.size()
          && words.token(at + 1).form().equals(".")
          && Character.isUpperCase(words.token(at).form().codePointAt(0))
          && forms.of(words.form(at)).initial()) {
        at += 2;
      }
    }
    return at;
  }

  /** A given name, a patronymic, or any word in front of a patronymic. */
  private boolean isGiven(Words words, int at) {
    Token token = words.token(at);
    if (!Character.isUpperCase(token.form().charAt(0)) || isPatronymic(words, at)) {
      return isPatronymic(words, at);
    }
    boolean god = at + 1 < words.size() && words.token(at + 1).lemma().equals(GOD);
    boolean listed = forms.of(words.lemma(at)).given() || forms.of(words.form(at)).given();
    return listed && !god || isPatronymic(words, at + 1);
  }

  private boolean isPatronymic(Words words, int at) {
    return at < words.size()
        && Character.isUpperCase(words.token(at).form().charAt(0))
        && forms.of(words.form(at)).patronymic();
  }

  private static String normal(Token token) {
    return Lemmas.normal(token.form());
  }

  /** "директор Сидорова", "врач-невролог Мельник", "мастер участка Тимофеев". */
  private boolean isAnnounced(Words words, int at) {
    return announces(words, at - 1)
        || at > 1
            && words.token(at - 1).features().contains("Case=Gen")
            && Character.isLowerCase(words.token(at - 1).form().charAt(0))
            && announces(words, at - 2);
  }

  private boolean announces(Words words, int at) {
    return at >= 0 && announcing.of(words.lemma(at));
  }

  private boolean isAnnouncer(String lemma) {
    int hyphen = lemma.indexOf('-');
    return people.announcers().contains(lemma)
        || hyphen > 0 && people.announcers().contains(lemma.substring(0, hyphen));
  }

  private static boolean isStreet(Words words, int at) {
    int before = at - 1;
    if (before > 0 && words.token(before).form().equals(".")) {
      before--;
    }
    return before >= 0 && STREETS.contains(words.token(before).lemma());
  }
}
