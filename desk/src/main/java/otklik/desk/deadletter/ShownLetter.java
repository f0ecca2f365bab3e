package otklik.desk.deadletter;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import otklik.analysis.PersonalData;
import otklik.privacy.Masking;
import otklik.sink.deadletter.DeadLetter;
import otklik.text.Cut;
import otklik.text.SoundText;

/**
 * A dead letter as its reader may see it.
 *
 * @param reason masked, because reasons quote what was wrong
 * @param sample masked and cut; as it was written where it was asked for open
 * @param hides whether opening it would show more
 */
public record ShownLetter(DeadLetter letter, String reason, String sample, boolean hides) {

  private static final int SHOWN = 300;

  /** What is hidden at the cut is seen as a whole. */
  private static final int READ = 600;

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern AUTHOR =
      Pattern.compile("(\"author\"\\s*:\\s*\")[^\"]*", Pattern.CASE_INSENSITIVE);

  /**
   * @param persons finds what is to be hidden in a text
   */
  static ShownLetter masked(DeadLetter letter, Function<String, List<PersonalData>> persons) {
    String sample = hide(letter.sample(), persons);
    String reason = hide(letter.reason(), persons);
    boolean same = sample.equals(cut(letter.sample())) && reason.equals(cut(letter.reason()));
    return new ShownLetter(letter, reason, sample, !same);
  }

  static ShownLetter open(DeadLetter letter) {
    return new ShownLetter(letter, letter.reason(), letter.sample(), false);
  }

  private static String hide(String text, Function<String, List<PersonalData>> persons) {
    if (text == null) {
      return "";
    }
    String begins = SoundText.of(readable(Cut.beginning(text, READ)));
    String masked =
        Masking.pieces(begins, persons.apply(begins)).stream()
            .filter(piece -> piece.start() < SHOWN)
            .map(ShownLetter::beginning)
            .collect(Collectors.joining());
    return AUTHOR.matcher(masked).replaceAll("$1[автор]") + (begins.length() > SHOWN ? "…" : "");
  }

  private static String beginning(Masking.Piece piece) {
    int shown = SHOWN - piece.start();
    return piece.hidden() || piece.text().length() <= shown
        ? piece.text()
        : Cut.beginning(piece.text(), shown);
  }

  private static String cut(String text) {
    String whole = text == null ? "" : text;
    return whole.length() > SHOWN ? Cut.beginning(whole, SHOWN) + "…" : whole;
  }

  /** Letters of JSON that were written as numbers. */
  private static String readable(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
