package otklik.classify.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import otklik.classify.word.Word;
import otklik.classify.word.WordFact;

/**
 * How frequent a lemma is in Russian texts of all kinds. Thread-safe: each thread keeps a look-up
 * of its own.
 *
 * <p>Source: frequencies of lemmas from www.aot.ru in ru_RU.dict of LanguageTool's language-ru,
 * LGPL.
 */
final class LemmaFrequency {

  private static final String RESOURCE = "/org/languagetool/resource/ru/hunspell/ru_RU";

  private final ThreadLocal<Speller> frequencies;
  private final WordFact<Integer> frequency = new WordFact<>(this::lookUp);

  LemmaFrequency() {
    try (InputStream fsa = LemmaFrequency.class.getResourceAsStream(RESOURCE + ".dict");
        InputStream metadata = LemmaFrequency.class.getResourceAsStream(RESOURCE + ".info")) {
      Dictionary spelling = Dictionary.read(fsa, metadata);
      frequencies = ThreadLocal.withInitial(() -> new Speller(spelling, 1));
    } catch (IOException e) {
      throw new UncheckedIOException("the spelling dictionary is missing from the class path", e);
    }
  }

  private int lookUp(String lemma) {
    return frequencies.get().getFrequency(lemma);
  }

  /** From 0 to 25, doubling with each; 0 also for a lemma that nobody counted. */
  int of(String lemma) {
    return frequency.of(Word.of(lemma));
  }
}
