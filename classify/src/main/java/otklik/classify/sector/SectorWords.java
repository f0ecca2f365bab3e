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

/**
 * Words that speak for a sector, compared by stem. Immutable and thread-safe.
 *
 * <p>Source: sector-words.yaml.
 */
final class SectorWords {

  private static final int[] NONE = {};

  private final Map<String, int[]> strong = new HashMap<>();
  private final Map<String, int[]> weak = new HashMap<>();

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

  /** Ordinals of the sectors outside of which the word hardly occurs. Not to be changed. */
  int[] strong(String stem) {
    return strong.getOrDefault(stem, NONE);
  }

  /** Ordinals of the sectors to which the word leans. Not to be changed. */
  int[] weak(String stem) {
    return weak.getOrDefault(stem, NONE);
  }
}
