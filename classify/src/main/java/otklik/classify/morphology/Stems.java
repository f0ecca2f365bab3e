package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.List;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Stems of lemmas, so that a noun finds its verb: "вывоз" finds "вывозят". Thread-safe.
 *
 * <p>Source: Snowball's Russian stemmer, snowballstem.org/algorithms/russian, through Lucene.
 */
public final class Stems {

  private static final ThreadLocal<RussianStemmer> STEMMER =
      ThreadLocal.withInitial(RussianStemmer::new);

  /** Any thread may replace an entry: it is immutable, so that a race costs a second stemming. */
  private static final Cached[] CACHE = new Cached[1 << 17];

  private record Cached(String lemma, String stem) {}

  private Stems() {}

  public static String of(String lemma) {
    int slot = (lemma.hashCode() * 0x9E3779B1) >>> 15;
    Cached cached = CACHE[slot];
    if (cached == null || !cached.lemma().equals(lemma)) {
      cached = new Cached(lemma, stem(lemma));
      CACHE[slot] = cached;
    }
    return cached.stem();
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
