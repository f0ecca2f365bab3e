package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.List;
import org.tartarus.snowball.ext.RussianStemmer;
import otklik.classify.word.Word;
import otklik.classify.word.WordFact;

/**
 * Stems of lemmas, so that a noun finds its verb: "вывоз" finds "вывозят". Thread-safe.
 *
 * <p>Source: Snowball's Russian stemmer, snowballstem.org/algorithms/russian, through Lucene.
 */
public final class Stems {

  private static final ThreadLocal<RussianStemmer> STEMMER =
      ThreadLocal.withInitial(RussianStemmer::new);

  private static final WordFact<String> STEM = new WordFact<>(Stems::stem);

  private Stems() {}

  public static String of(String lemma) {
    return of(Word.of(lemma));
  }

  public static String of(Word lemma) {
    return STEM.of(lemma);
  }

  private static String stem(String lemma) {
    RussianStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(lemma);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  public static List<String> of(List<String> lemmas) {
    List<String> stems = new ArrayList<>(lemmas.size());
    lemmas.forEach(lemma -> stems.add(of(lemma)));
    return stems;
  }
}
