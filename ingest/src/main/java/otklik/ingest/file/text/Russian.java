package otklik.ingest.file.text;

/**
 * How much a text reads like Russian, letter by letter and by the places of its capitals. Read in
 * the wrong encoding, a text has rare letters, capitals within words, and signs that nobody writes.
 *
 * <p>Source: frequencies of letters in the Russian National Corpus, in thousandths.
 */
final class Russian {

  private static final String LETTERS = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";

  private static final double[] FREQUENCIES = {
    109.8, 84.8, 80.0, 73.7, 67.0, 63.2, 54.7, 47.5, 45.3, 43.4, 34.9, 32.0, 29.8, 28.0, 26.2, 20.0,
    19.0, 17.4, 17.0, 16.5, 15.9, 14.5, 12.1, 9.7, 9.4, 7.2, 6.4, 4.8, 3.6, 3.3, 2.6, 0.4, 0.4
  };

  /** Beside letters these are usual: of Russian typewriting and of spreadsheets. */
  private static final String SIGNS = "«»—–„“”…№\u00a0•§°’‘";

  private static final double CAPITAL_WITHIN_A_WORD = -4;
  private static final double STRANGE_SIGN = -6;

  private Russian() {}

  /** The mean over all that is no ASCII; the larger the more like Russian. */
  static double likeness(String text) {
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        counted++;
        sum += weight(c);
        boolean afterSmall = i > 0 && Character.isLowerCase(text.charAt(i - 1));
        sum += afterSmall && Character.isUpperCase(c) ? CAPITAL_WITHIN_A_WORD : 0;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }

  private static double weight(char c) {
    int letter = LETTERS.indexOf(Character.toLowerCase(c));
    if (letter >= 0) {
      return Math.log(FREQUENCIES[letter] / 30);
    }
    return SIGNS.indexOf(c) >= 0 ? -1 : STRANGE_SIGN;
  }
}
