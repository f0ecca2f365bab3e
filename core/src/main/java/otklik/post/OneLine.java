package otklik.post;

/** A text as one line of a title or a list. */
public final class OneLine {

  private OneLine() {}

  /**
   * @param longest in characters; what is longer ends with an ellipsis within them
   */
  public static String of(String text, int longest) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }
}
