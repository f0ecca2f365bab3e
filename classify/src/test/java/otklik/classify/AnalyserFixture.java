package otklik.classify;

import otklik.region.RegionReader;

/** The shipped analyser, loaded once for all tests of a process. */
public final class AnalyserFixture {

  private static final Analyser SHIPPED = Analysers.load(RegionReader.shipped());

  private AnalyserFixture() {}

  public static Analyser shipped() {
    return SHIPPED;
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
