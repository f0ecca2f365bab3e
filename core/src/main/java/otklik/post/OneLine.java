package otklik.post;

import java.util.regex.Pattern;
import otklik.text.Cut;

/** A text as one line of a title or a list. */
public final class OneLine {

  /** With the line ends that only Unicode knows. */
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private OneLine() {}

  /**
   * @param longest in characters; what is longer ends with an ellipsis within them
   */
  public static String of(String text, int longest) {
    String line = BLANKS.matcher(text).replaceAll(" ").strip();
    return Cut.ellipsis(line, longest);
  }
}
