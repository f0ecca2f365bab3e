package otklik.classify.person;

/**
 * A text in which numbers and addresses are written as everybody writes them, of the same length,
 * so that what is found in it lies at the same place: digits of any script and shape become 0 to 9,
 * full-width letters and signs their plain ones, a letter O within digits a zero, and what cannot
 * be seen a blank.
 */
final class FoldedText {

  /** By so much the full-width forms lie behind ASCII. */
  private static final int FULL_WIDTH = 0xFEE0;

  /** In a row: no number has more, and a post of nothing but them is not looked at for minutes. */
  private static final int MOST_ZEROS = 20;

  private static final String O_LIKE = "OoОо";

  private FoldedText() {}

  /** The text itself where nothing is to be folded. */
  static String of(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = c < 0x80 ? c : plain(text, i, c);
      boolean zero = O_LIKE.indexOf(c) >= 0 && isZero(text, i);
      if (plain != c || zero) {
        folded = folded == null ? new StringBuilder(text) : folded;
        folded.setCharAt(i, zero ? '0' : plain);
      }
    }
    return folded == null ? text : folded.toString();
  }

  private static char plain(String text, int at, char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - FULL_WIDTH);
    }
    if (Character.isLowSurrogate(c) && at > 0) {
      return digit(text.codePointAt(at - 1)) >= 0 ? ' ' : c;
    }
    int digit = digit(text.codePointAt(at));
    return digit >= 0 ? (char) ('0' + digit) : isUnseen(c) ? ' ' : c;
  }

  /** -1 for none; an exponent is none. */
  private static int digit(int letter) {
    if (Character.isDigit(letter)) {
      return Character.digit(letter, 10);
    }
    boolean round = letter >= 0x2460 && letter <= 0x2468 || letter >= 0x2776 && letter <= 0x277E;
    return round || letter == 0x24EA ? Character.getNumericValue(letter) : -1;
  }

  /** What makes a digit a key, joins letters, or stands for a blank. */
  private static boolean isUnseen(char c) {
    return c == 0xFE0F
        || c == 0x20E3
        || c == 0xA0
        || c == 0x00AD
        || c >= 0x2000 && c <= 0x200F
        || c == 0x202F
        || c == 0x2060
        || c == 0xFEFF;
  }

  /** Behind a digit, with nothing but its like between, and with no letter behind it. */
  private static boolean isZero(String text, int at) {
    int before = at - 1;
    while (before >= 0 && at - before <= MOST_ZEROS && O_LIKE.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    int behind = at + 1;
    while (behind < text.length()
        && behind - at <= MOST_ZEROS
        && O_LIKE.indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    return before >= 0
        && Character.isDigit(text.charAt(before))
        && (behind == text.length() || !Character.isLetter(text.charAt(behind)));
  }
}
