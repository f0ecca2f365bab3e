package otklik.lists.format;

import java.util.Locale;

/** Shades of a cell: from white to the blue of the desk, light enough to read black on it. */
public final class Heat {

  private static final int[] FULL = {0x7D, 0xB2, 0xE8};
  private static final int WHITE = 0xFF;

  private Heat() {}

  /**
   * @param share 0 to 1
   * @return six hexadecimal digits
   */
  public static String colour(double share) {
    double part = Math.sqrt(Math.max(0, Math.min(1, share)));
    return String.format(
        Locale.ROOT, "%02X%02X%02X", mix(FULL[0], part), mix(FULL[1], part), mix(FULL[2], part));
  }

  private static int mix(int full, double part) {
    return (int) Math.round(WHITE + (full - WHITE) * part);
  }
}
