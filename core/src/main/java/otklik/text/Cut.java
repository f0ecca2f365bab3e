package otklik.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text where a reader would: between what is seen as two characters, never inside an emoji
 * or between a letter and its accent.
 *
 * <p>Source: Unicode Standard Annex 29, extended grapheme clusters, as {@code \X} knows them.
 */
public final class Cut {

  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final String ELLIPSIS = "…";

  private Cut() {}

  /**
   * The beginning of the text.
   *
   * @param longest in UTF-16 units, as lengths are counted everywhere here
   */
  public static String beginning(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, boundary(text, longest));
  }

  /** The same; what is longer ends with an ellipsis, within the length. */
  public static String ellipsis(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, boundary(text, longest - ELLIPSIS.length())).stripTrailing() + ELLIPSIS;
  }

  /**
   * The last place at or before the index where the text may be cut. A heap of accents on one
   * letter may be longer than any title: such a one is cut between its accents.
   *
   * @param index 0 to the text's length
   */
  public static int boundary(String text, int index) {
    if (index <= 0 || index >= text.length()) {
      return Math.max(0, Math.min(index, text.length()));
    }
    Matcher clusters = CLUSTER.matcher(text);
    int end = 0;
    while (clusters.find() && clusters.end() <= index) {
      end = clusters.end();
    }
    if (end > 0) {
      return end;
    }
    boolean inPair =
        Character.isHighSurrogate(text.charAt(index - 1))
            && Character.isLowSurrogate(text.charAt(index));
    return inPair ? index - 1 : index;
  }
}
