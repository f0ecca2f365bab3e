package otklik.classify.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/**
 * How frequent a lemma is in Russian texts of all kinds. Thread-safe: each thread keeps a look-up
 * of its own.
 *
 * <p>Source: frequencies of lemmas from www.aot.ru in ru_RU.dict of LanguageTool's language-ru,
 * LGPL.
 */
public final class LemmaFrequency {

  private static final String RESOURCE = "/org/languagetool/resource/ru/hunspell/ru_RU";

  private final ThreadLocal<Speller> frequencies;

  public LemmaFrequency() {
    try (InputStream fsa = LemmaFrequency.class.getResourceAsStream(RESOURCE + ".dict");
        InputStream metadata = LemmaFrequency.class.getResourceAsStream(RESOURCE + ".info")) {
      Dictionary spelling = Dictionary.read(fsa, metadata);
      frequencies = ThreadLocal.withInitial(() -> new Speller(spelling, 1));
    } catch (IOException e) {
      throw new UncheckedIOException("the spelling dictionary is missing from the class path", e);
    }
  }

  /** From 0 to 25, doubling with each; 0 also for a lemma that nobody counted. */
  public int of(String lemma) {
    return frequencies.get().getFrequency(lemma);
  }
}
