package otklik.classify;

import otklik.classify.word.Words;
import otklik.region.RegionReader;

/** The shipped analyser, loaded once for all tests of a process. */
public final class AnalyserFixture {

  private static final Analyser SHIPPED = Analysers.load(RegionReader.shipped());

  private AnalyserFixture() {}

  public static Analyser shipped() {
    return SHIPPED;
  }

  /** The words of a text, as the stages are asked about them. */
  public static Words words(String text) {
    return Words.of(SHIPPED.tokens(text));
  }

  /** Features of the first token of that form. */
  public static String features(String text, String form) {
    return SHIPPED.tokens(text).stream()
        .filter(token -> token.form().equals(form))
        .findFirst()
        .orElseThrow()
        .features();
  }
}
