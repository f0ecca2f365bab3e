package otklik.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
   * A piece of a text as its reader may see it.
   *
   * @param text the word for what is hidden, where it is
   * @param start in the text as it was written
   * @param end likewise
   */
  public record Piece(String text, int start, int end, boolean hidden) {}

  /**
   * @param found in this text; what does not fit into it is left alone
   */
  public static String mask(String text, List<PersonalData> found) {
    return pieces(text, found).stream().map(Piece::text).collect(Collectors.joining());
  }

  /**
   * A stretch of the text, such as the words that made a label: what is hidden in the text is
   * hidden there too, whole even where only a part of it lies in the stretch.
   *
   * @return empty when nothing is left of it
   */
  public static Optional<String> mask(String text, List<PersonalData> found, int start, int end) {
    List<Piece> inside =
        pieces(text, found).stream().filter(p -> p.start() < end && p.end() > start).toList();
    String shown =
        inside.stream()
            .map(
                p ->
                    p.hidden()
                        ? p.text()
                        : text.substring(Math.max(start, p.start()), Math.min(end, p.end())))
            .collect(Collectors.joining());
    boolean anything = inside.stream().anyMatch(p -> !p.hidden());
    return anything ? Optional.of(shown) : Optional.empty();
  }

  /** The masked text, cut where something is hidden. */
  public static List<Piece> pieces(String text, List<PersonalData> found) {
    List<PersonalData> inOrder =
        found.stream()
            .filter(data -> data.kind() != PersonalData.Kind.ORGANISATION)
            .filter(data -> data.start() >= 0 && data.start() < data.end())
            .filter(data -> data.end() <= text.length())
            .sorted(Comparator.comparingInt(PersonalData::start))
            .toList();
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (PersonalData data : inOrder) {
      if (data.start() > at) {
        pieces.add(new Piece(text.substring(at, data.start()), at, data.start(), false));
      }
      if (data.start() >= at) {
        pieces.add(new Piece(word(data.kind()), data.start(), data.end(), true));
      }
      at = Math.max(at, data.end());
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), at, text.length(), false));
    }
    return pieces;
  }

  /** Whether something between these offsets is hidden, be it a letter. */
  public static boolean hides(List<PersonalData> found, int start, int end) {
    return found.stream()
        .filter(data -> data.kind() != PersonalData.Kind.ORGANISATION)
        .anyMatch(data -> data.start() < end && start < data.end());
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
