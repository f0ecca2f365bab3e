package otklik.classify.place;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * All forms that a place's name can take, by its ending. It makes too many rather than too few: a
 * form that nobody says does no harm, and the names of Yamal stand in no dictionary.
 *
 * <p>Source: Zaliznyak, "Grammatical dictionary of Russian", declension classes.
 */
final class Declension {

  private Declension() {}

  /**
   * @param word one word in the nominative, lower case, without ё
   */
  static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    if (word.length() < 2) {
      return forms;
    }
    String stem1 = word.substring(0, word.length() - 1);
    String stem2 = word.substring(0, word.length() - 2);
    String two = word.substring(word.length() - 2);
    switch (two) {
      case "ый", "ой" ->
          add(forms, stem2, "ого", "ому", "ым", "ом", "ая", "ую", "ое", "ые", "ых", "ыми");
      case "ий" ->
          add(
              forms, stem2, "ого", "ому", "им", "ом", "его", "ему", "ем", "ая", "ую", "ой", "ое",
              "ие", "их", "ими");
      case "ая" -> add(forms, stem2, "ой", "ую", "ою");
      case "ое" -> add(forms, stem2, "ого", "ому", "ым", "ом");
      case "ье" -> add(forms, stem2, "ья", "ью", "ьем", "ьего", "ьему", "ьи");
      case "ки" -> add(forms, stem2, "ок", "кам", "ками", "ках");
      default -> {}
    }
    switch (word.charAt(word.length() - 1)) {
      case 'й' -> add(forms, stem1, "я", "ю", "ем", "е");
      case 'ь' -> add(forms, stem1, "я", "ю", "ем", "е", "и", "ью");
      case 'а' -> add(forms, stem1, "ы", "и", "е", "у", "ой", "ою");
      case 'я' -> add(forms, stem1, "и", "е", "ю", "ей");
      case 'о' -> add(forms, stem1, "а", "у", "ом", "е");
      case 'ы' -> add(forms, stem1, "", "ов", "ей", "ам", "ами", "ах");
      case 'и' -> add(forms, stem1, "", "ов", "ей", "ам", "ами", "ах", "ям", "ями", "ях");
      case 'е', 'э', 'у', 'ю' -> {}
      default -> add(forms, word, "а", "у", "ом", "ем", "е", "ы");
    }
    return forms;
  }

  private static void add(Set<String> forms, String stem, String... endings) {
    for (String ending : endings) {
      forms.add(stem + ending);
    }
  }
}
