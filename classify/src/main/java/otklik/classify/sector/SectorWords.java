package otklik.classify.sector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Stems;

/**
 * Words that speak for a sector, compared by stem. Immutable and thread-safe.
 *
 * <p>Source: sector-words.yaml.
 */
final class SectorWords {

  private final Map<String, List<String>> strong = new HashMap<>();
  private final Map<String, List<String>> weak = new HashMap<>();

  SectorWords() {
    try (InputStream stream = SectorWords.class.getResourceAsStream("sector-words.yaml")) {
      JsonNode sectors = new YAMLMapper().readTree(stream);
      sectors
          .properties()
          .forEach(
              sector -> {
                read(sector.getKey(), sector.getValue().path("strong"), strong);
                read(sector.getKey(), sector.getValue().path("weak"), weak);
              });
    } catch (IOException e) {
      throw new UncheckedIOException("sector-words.yaml can't be read", e);
    }
  }

  private static void read(String sector, JsonNode words, Map<String, List<String>> sectors) {
    for (String word : words.asText().strip().split("\\s+")) {
      List<String> of =
          sectors.computeIfAbsent(Stems.of(Lemmas.normal(word)), s -> new ArrayList<>());
      if (!word.isEmpty() && !of.contains(sector)) {
        of.add(sector);
      }
    }
  }

  /** Codes of the sectors outside of which the word hardly occurs. */
  List<String> strong(String stem) {
    return strong.getOrDefault(stem, List.of());
  }

  /** Codes of the sectors to which the word leans. */
  List<String> weak(String stem) {
    return weak.getOrDefault(stem, List.of());
  }
}
