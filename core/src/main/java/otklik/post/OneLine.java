package otklik.post;

import otklik.text.Cut;

/** A text as one line of a title or a list. */
public final class OneLine {

  private OneLine() {}

  /**
   * @param longest in characters; what is longer ends with an ellipsis within them
   */
  public static String of(String text, int longest) {
    String line = text.strip().replaceAll("\\s+", " ");
    return Cut.ellipsis(line, longest);
  }
}
