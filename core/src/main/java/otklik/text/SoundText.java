package otklik.text;

/**
 * Leaves out what is no character: halves of a pair, noncharacters, and control characters other
 * than tabs and line ends. XML, PDF and mail can't hold them, and one of them in one post cost all
 * municipalities their lists.
 *
 * <p>Source: The Unicode Standard 15, 23.7 (noncharacters) and 3.9 (well-formed).
 */
public final class SoundText {

  private static final int LAST_C0 = 0x1F;
  private static final int FIRST_C1 = 0x7F;
  private static final int LAST_C1 = 0x9F;

  /** A control character by its number, but an end of line by its sense. */
  private static final int NEXT_LINE = 0x85;

  private static final int FIRST_NONCHARACTER = 0xFDD0;
  private static final int LAST_NONCHARACTER = 0xFDEF;

  private SoundText() {}

  /**
   * The text without them; itself when there are none.
   *
   * @param text null for null
   */
  public static String of(String text) {
    if (text == null || isSound(text)) {
      return text;
    }
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints().filter(SoundText::isCharacter).forEach(sound::appendCodePoint);
    return sound.toString();
  }

  public static boolean isSound(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!isCharacter(text.codePointAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCharacter(int codePoint) {
    if (codePoint <= LAST_C0) {
      return codePoint == '\n' || codePoint == '\t' || codePoint == '\r';
    }
    if (codePoint >= FIRST_C1 && codePoint <= LAST_C1) {
      return codePoint == NEXT_LINE;
    }
    return !isHalf(codePoint) && !isNoncharacter(codePoint);
  }

  /** A pair is one code point: what is left is alone. */
  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE
        || codePoint >= FIRST_NONCHARACTER && codePoint <= LAST_NONCHARACTER;
  }
}
