package otklik.training.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.classify.morphology.Morphology;
import otklik.classify.token.PostTokenizer;

/**
 * Posts whose labels an analyst corrected, as JSON lines: {@code {"id": "vk:1", "text": "…",
 * "kind": "complaint", "sector": "roads"}}. They count {@value #WEIGHT} times: a person looked at
 * each, and each is a post that the model did not understand.
 */
public final class Corrections {

  private static final int WEIGHT = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Corrections() {}

  /**
   * @throws IllegalArgumentException naming file, line and field
   */
  public static List<LabelledPost> read(Path file, Morphology morphology) throws IOException {
    PostTokenizer tokenizer = new PostTokenizer();
    List<LabelledPost> posts = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        String place = file.getFileName() + ":" + number;
        JsonNode row = row(line, place);
        String text = field(row, "text", place);
        String sector = field(row, "sector", place);
        String kind = field(row, "kind", place);
        require(Sector.ofCode(sector).isPresent(), place, "sector", "no sector '" + sector + "'");
        require(Kind.ofCode(kind).isPresent(), place, "kind", "no kind '" + kind + "'");
        posts.addAll(
            Collections.nCopies(
                WEIGHT,
                new LabelledPost(
                    row.path("id").asText(place),
                    sector,
                    kind,
                    null,
                    morphology.tokens(tokenizer.tokens(text)),
                    false)));
      }
    }
    return posts;
  }

  private static JsonNode row(String line, String place) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalArgumentException(place + ": row: no JSON object", e);
    }
  }

  private static String field(JsonNode row, String name, String place) {
    require(row.path(name).isTextual(), place, name, "a text is expected");
    return row.get(name).asText();
  }

  private static void require(boolean holds, String place, String field, String what) {
    if (!holds) {
      throw new IllegalArgumentException(place + ": " + field + ": " + what);
    }
  }
}
