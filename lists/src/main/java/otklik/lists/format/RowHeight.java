package otklik.lists.format;

/**
 * How high a row must be for its wrapped texts. Excel finds it out when a workbook is opened,
 * LibreOffice and what prints through it do not: without a height they draw texts over each other.
 */
final class RowHeight {

  /** In points, of the usual font of 11. */
  static final double LINE = 15;

  /** In points. Excel's own bound. */
  static final double HIGHEST = 409;

  private RowHeight() {}

  /**
   * Breaks between words as a spreadsheet does, and within a word that is wider than the column.
   *
   * @param width of the column in letters, more than 0
   * @return in lines, at least 1
   */
  static int lines(String text, double width) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines++;
      double used = 0;
      for (String word : paragraph.split(" ")) {
        double with = used == 0 ? word.length() : used + 1 + word.length();
        if (with <= width) {
          used = with;
        } else {
          lines += used == 0 ? 0 : 1;
          int more = (int) Math.max(0, Math.ceil(word.length() / width) - 1);
          lines += more;
          used = word.length() - more * width;
        }
      }
    }
    return lines;
  }

  /** In points. */
  static double of(int lines) {
    return Math.min(HIGHEST, lines * LINE);
  }
}
