package otklik.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;
import otklik.analysis.Token;
import otklik.classify.morphology.Lemmas;

/**
 * Names of people: a given name or patronymic with what stands beside it, a surname with initials,
 * a surname behind a word that announces one ("директор Сидорова"). Given names are recognised by a
 * list, patronymics and surnames by their endings. Immutable and thread-safe.
 *
 * <p>Source: the most frequent given names of the Russian registry offices; endings after Unbegaun
 * 1972, "Russian surnames".
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

  /** Words behind which a surname stands, as lemmas. */
  private static final Set<String> ANNOUNCERS =
      Set.of(
          "директор",
          "врач",
          "доктор",
          "терапевт",
          "педиатр",
          "хирург",
          "учитель",
          "учительница",
          "заведующая",
          "заведующий",
          "начальник",
          "глава",
          "депутат",
          "губернатор",
          "мэр",
          "участковый",
          "водитель",
          "кондуктор",
          "медсестра",
          "фельдшер",
          "воспитатель",
          "воспитательница",
          "инспектор",
          "мастер",
          "инженер",
          "председатель",
          "гражданин",
          "гражданка",
          "гр",
          "господин",
          "госпожа",
          "фамилия",
          "зовут",
          "звать",
          "я",
          "сосед",
          "соседка",
          "министр",
          "специалист",
          "диспетчер",
          "прокурор",
          "судья",
          "уважаемый");

  /** After a street word a surname is a street's. */
  private static final Set<String> STREETS =
      Set.of("улица", "проспект", "переулок", "проезд", "бульвар", "набережная", "площадь", "имя");

  private final Set<String> given = GivenNames.lemmas();

  List<PersonalData> find(List<Token> tokens) {
    List<PersonalData> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int end = end(tokens, i);
      if (end > i && !isStreet(tokens, i)) {
        found.add(new PersonalData(Kind.NAME, tokens.get(i).start(), tokens.get(end - 1).end()));
        i = end - 1;
      }
    }
    return found;
  }

  /** Behind the name that begins here; the beginning when none does. */
  private int end(List<Token> tokens, int at) {
    int end = at;
    boolean named = false;
    boolean surname = false;
    while (end < tokens.size() && end - at < 3) {
      Token token = tokens.get(end);
      boolean says = isGiven(token) || PATRONYMIC.matcher(token.form()).matches();
      boolean family = !says && SURNAME.matcher(token.form()).matches();
      if (!says && !family) {
        break;
      }
      named |= says;
      surname |= family;
      end++;
    }
    int behindInitials = initials(tokens, end);
    if (surname && behindInitials > end) {
      return behindInitials;
    }
    int family = initials(tokens, at);
    if (end == at && family > at && family < tokens.size() && isSurname(tokens.get(family))) {
      return family + 1;
    }
    return named || surname && isAnnounced(tokens, at) ? end : at;
  }

  private static boolean isSurname(Token token) {
    return SURNAME.matcher(token.form()).matches();
  }

  /** Behind one or two initials ("И. И.", "И.И."); here when there are none. */
  private static int initials(List<Token> tokens, int from) {
    int at = from;
    for (int n = 0; n < 2; n++) {
      if (at + 1 < tokens.size()
          && INITIAL.matcher(tokens.get(at).form()).matches()
          && tokens.get(at + 1).form().equals(".")) {
        at += 2;
      }
    }
    return at;
  }

  private boolean isGiven(Token token) {
    return Character.isUpperCase(token.form().charAt(0))
        && (given.contains(token.lemma()) || given.contains(Lemmas.normal(token.form())));
  }

  private static boolean isAnnounced(List<Token> tokens, int at) {
    return at > 0 && ANNOUNCERS.contains(tokens.get(at - 1).lemma());
  }

  private static boolean isStreet(List<Token> tokens, int at) {
    int before = at - 1;
    if (before > 0 && tokens.get(before).form().equals(".")) {
      before--;
    }
    return before >= 0 && STREETS.contains(tokens.get(before).lemma());
  }
}
