package otklik.classify.sector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import otklik.analysis.Sector;
import otklik.classify.knowledge.KnowledgeFile;
import otklik.classify.linear.Features;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Stems;
import otklik.classify.word.Word;
import otklik.classify.word.WordFact;

/**
 * Words that speak for a sector, compared by stem. Immutable and thread-safe.
 *
 * <p>Source: sector-words.yaml.
 */
final class SectorWords {

  private static final int[] NONE = {};

  private final Map<String, int[]> strong = new HashMap<>();
  private final Map<String, int[]> weak = new HashMap<>();
  private final WordFact<Said> said = new WordFact<>(this::look);

  /**
   * What a lemma says of sectors, by their ordinals; not to be changed.
   *
   * @param strong sectors outside of which the word hardly occurs
   * @param weak sectors to which the word leans
   */
  record Said(String stem, int[] strong, int[] weak) {
    boolean isNothing() {
      return strong.length == 0 && weak.length == 0;
    }
  }

  SectorWords() {
    JsonNode sectors = KnowledgeFile.read(SectorWords.class, "sector-words.yaml");
    for (Sector sector : Sector.values()) {
      read(sector, sectors.path(sector.code()).path("strong"), strong);
      read(sector, sectors.path(sector.code()).path("weak"), weak);
    }
  }

  private static void read(Sector sector, JsonNode words, Map<String, int[]> sectors) {
    KnowledgeFile.words(words).stream()
        .filter(word -> !word.isEmpty())
        .map(word -> Stems.of(Lemmas.normal(word)))
        .distinct()
        .forEach(stem -> sectors.merge(stem, new int[] {sector.ordinal()}, SectorWords::together));
  }

  private static int[] together(int[] a, int[] b) {
    return IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray();
  }

  /** The key of a feature for each sector, in the order of the ordinals. */
  static long[] keys(String prefix) {
    return Arrays.stream(Sector.values())
        .mapToLong(sector -> Features.key(prefix, sector.code()))
        .toArray();
  }

  Said said(Word lemma) {
    return said.of(lemma);
  }

  private Said look(String lemma) {
    String stem = Stems.of(lemma);
    return new Said(stem, strong.getOrDefault(stem, NONE), weak.getOrDefault(stem, NONE));
  }
}
