package otklik.privacy;

import java.util.Comparator;
import java.util.List;
import otklik.analysis.PersonalData;

/**
 * Hides people in a text for whoever does not need to know them: each name, phone and number is
 * replaced by the word for what stood there. Organisations stay.
 *
 * <p>Source: Federal Law 152-ФЗ, article 5 (no more than the purpose needs).
 */
public final class Masking {

  private Masking() {}

  /**
   * @param found in this text; what does not fit into it is left alone
   */
  public static String mask(String text, List<PersonalData> found) {
    List<PersonalData> inOrder =
        found.stream()
            .filter(data -> data.kind() != PersonalData.Kind.ORGANISATION)
            .filter(data -> data.start() >= 0 && data.start() < data.end())
            .filter(data -> data.end() <= text.length())
            .sorted(Comparator.comparingInt(PersonalData::start))
            .toList();
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (PersonalData data : inOrder) {
      if (data.start() >= at) {
        masked.append(text, at, data.start()).append(word(data.kind()));
      }
      at = Math.max(at, data.end());
    }
    return masked.append(text.substring(at)).toString();
  }

  private static String word(PersonalData.Kind kind) {
    return switch (kind) {
      case NAME -> "[имя]";
      case PHONE -> "[телефон]";
      case EMAIL -> "[почта]";
      case CAR_NUMBER -> "[номер машины]";
      case DOCUMENT -> "[документ]";
      case ORGANISATION -> throw new IllegalArgumentException("an organisation is nobody's secret");
    };
  }
}
