package otklik.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;
import otklik.analysis.Token;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * Names of organisations: a legal form and what is behind it ("ООО «Северстрой»", "ИП Гасанов"), or
 * a name in quotes behind a word that announces one ("магазин «Магнит»"). Stateless and
 * thread-safe.
 *
 * <p>Source: legal forms of the Civil Code, chapter 4, and the short forms of state institutions.
 */
final class Organisations {

  private static final Set<String> FORMS =
      Set.of(
          "ООО", "ОАО", "ЗАО", "ПАО", "НАО", "АО", "ИП", "УК", "ТСЖ", "ТСН", "ЖСК", "СНТ", "ДНТ",
          "ГСК", "МУП", "ГУП", "ФГУП", "МКУ", "МБУ", "МАУ", "ГБУ", "ГКУ", "ГАУ", "МБОУ", "МАОУ",
          "МБДОУ", "МАДОУ", "МДОУ", "ГБУЗ", "ГБОУ", "ФГБУ", "АНО", "НКО", "ПК", "ГК", "СПК", "КФХ");

  /** Words behind which a name in quotes is an organisation's, as lemmas. */
  private static final Set<String> ANNOUNCERS =
      Set.of(
          "компания",
          "магазин",
          "аптека",
          "банк",
          "фирма",
          "застройщик",
          "подрядчик",
          "оператор",
          "перевозчик",
          "предприятие",
          "организация",
          "провайдер",
          "управляйка",
          "клиника",
          "ресторан",
          "кафе",
          "супермаркет",
          "клуб");

  /** In tokens: a longer name is not closed. */
  private static final int LONGEST = 8;

  private static final WordFact<Boolean> IS_FORM = new WordFact<>(FORMS::contains);
  private static final WordFact<Boolean> ANNOUNCES = new WordFact<>(ANNOUNCERS::contains);

  private Organisations() {}

  static List<PersonalData> find(Words words) {
    List<Token> tokens = words.tokens();
    List<PersonalData> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean form = IS_FORM.of(words.form(i));
      int from = form || ANNOUNCES.of(words.lemma(i)) ? i + 1 : i;
      int end = from > i ? nameEnd(tokens, from, form) : from;
      if (end > from) {
        int start = form ? i : from;
        found.add(
            new PersonalData(
                Kind.ORGANISATION, tokens.get(start).start(), tokens.get(end - 1).end()));
        i = end - 1;
      }
    }
    return found;
  }

  /** Behind the name that begins here; here when none does. */
  private static int nameEnd(List<Token> tokens, int from, boolean form) {
    if (from < tokens.size() && "«\"“„".contains(tokens.get(from).form())) {
      for (int i = from + 1; i < Math.min(tokens.size(), from + LONGEST); i++) {
        if ("»\"”“".contains(tokens.get(i).form())) {
          return i + 1;
        }
      }
      return from;
    }
    int end = from;
    while (form && end < tokens.size() && end - from < LONGEST && isName(tokens.get(end))) {
      end++;
    }
    return end;
  }

  /** "СОШ № 2", "Ямалэкосервис". */
  private static boolean isName(Token token) {
    char first = token.form().charAt(0);
    return Character.isUpperCase(first) || first == '№' || Character.isDigit(first);
  }
}
