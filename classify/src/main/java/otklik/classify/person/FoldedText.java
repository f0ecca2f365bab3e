package otklik.classify.person;

import java.util.regex.Pattern;

/**
 * A text in which numbers and addresses are written as everybody writes them, of the same length,
 * so that what is found in it lies at the same place: digits of any script and shape become 0 to 9,
 * full-width letters and signs their plain ones, a letter within digits the digit that it looks
 * like, and what cannot be seen, pictures and markup blanks.
 */
final class FoldedText {

  /** By so much the full-width forms lie behind ASCII. */
  private static final int FULL_WIDTH = 0xFEE0;

  /** In a row: no number has more, and a post of nothing but them is not looked at for minutes. */
  private static final int MOST_ZEROS = 20;

  /**
   * From here on digits and spaces of other sorts, pictures and halves of pairs; below, Cyrillic.
   */
  private static final int FIRST_ODD = 0x530;

  private static final String O_LIKE = "OoОо";

  /** Each letter looks like the digit below it. */
  private static final String LOOKALIKES = "lI|SsЗзбЧчВB";

  private static final String LOOK_LIKE = "111553364488";

  /** Of a text on a page: "8<b>922</b>". */
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,60}>");

  private FoldedText() {}

  /** The text itself where nothing is to be folded. */
  static String of(String written) {
    if (isPlain(written)) {
      return written;
    }
    String text = withoutTags(written);
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = c < 0x80 || isCyrillic(c) ? c : plain(text, i, c);
      if (O_LIKE.indexOf(c) >= 0 && isZero(text, i)) {
        plain = '0';
      } else if (isWithinDigits(text, i) && LOOKALIKES.indexOf(c) >= 0) {
        plain = LOOK_LIKE.charAt(LOOKALIKES.indexOf(c));
      }
      if (plain != c) {
        folded = folded == null ? new StringBuilder(text) : folded;
        folded.setCharAt(i, plain);
      }
    }
    return folded == null ? text : folded.toString();
  }

  /** No digit of any sort, and nothing but letters and signs of common scripts: most texts. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c >= FIRST_ODD && !isCommon(c)) {
        return false;
      }
    }
    return true;
  }

  /** Dashes, quotation marks, ellipsis, bullet, number sign. */
  private static boolean isCommon(char c) {
    return c >= 0x2010 && c <= 0x2027 || c == '№';
  }

  private static boolean isCyrillic(char c) {
    return c >= 0x400 && c < FIRST_ODD;
  }

  private static String withoutTags(String text) {
    return text.indexOf('<') < 0
        ? text
        : TAG.matcher(text).replaceAll(tag -> " ".repeat(tag.group().length()));
  }

  /** A digit stands beside it, and no letter: "123-4S-67" is none of a house "45з по улице". */
  private static boolean isWithinDigits(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char behind = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return (Character.isDigit(before) || Character.isDigit(behind))
        && !Character.isLetter(before)
        && !Character.isLetter(behind);
  }

  private static char plain(String text, int at, char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - FULL_WIDTH);
    }
    if (Character.isLowSurrogate(c) && at > 0) {
      int whole = text.codePointAt(at - 1);
      return digit(whole) >= 0 || isPicture(whole) ? ' ' : c;
    }
    int letter = text.codePointAt(at);
    int digit = digit(letter);
    return digit >= 0 ? (char) ('0' + digit) : isUnseen(c) || isPicture(letter) ? ' ' : c;
  }

  private static boolean isPicture(int letter) {
    int type = Character.getType(letter);
    return type == Character.OTHER_SYMBOL && letter != '№' || type == Character.MODIFIER_SYMBOL;
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
