package otklik.training.label;

import static otklik.training.label.LabelledPosts.require;

import com.fasterxml.jackson.databind.JsonNode;
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
import otklik.json.Json;

/**
 * Posts whose labels an analyst corrected, as JSON lines: {@code {"id": "vk:1", "text": "…",
 * "kind": "complaint", "sector": "roads"}}. They count {@value #WEIGHT} times: a person looked at
 * each, and each is a post that the model did not understand.
 */
public final class Corrections {

  private static final int WEIGHT = 3;

  private Corrections() {}

  /**
   * @throws IllegalArgumentException naming file, line and field
   */
  public static List<LabelledPost> read(Path file, Morphology morphology) throws IOException {
    PostTokenizer tokenizer = new PostTokenizer();
    List<LabelledPost> posts = new ArrayList<>();
    String name = file.getFileName().toString();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        JsonNode row = row(line, name, number);
        String text = field(row, "text", name, number);
        String sector = field(row, "sector", name, number);
        String kind = field(row, "kind", name, number);
        require(
            Sector.ofCode(sector).isPresent(),
            name,
            number,
            "sector",
            "no sector '" + sector + "'");
        require(Kind.ofCode(kind).isPresent(), name, number, "kind", "no kind '" + kind + "'");
        posts.addAll(
            Collections.nCopies(
                WEIGHT,
                new LabelledPost(
                    row.path("id").asText(name + ":" + number),
                    sector,
                    kind,
                    null,
                    morphology.tokens(tokenizer.tokens(text)),
                    false)));
      }
    }
    return posts;
  }

  private static JsonNode row(String line, String file, int number) {
    try {
      return Json.mapper().readTree(line);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ":" + number + ": row: no JSON object", e);
    }
  }

  private static String field(JsonNode row, String name, String file, int number) {
    require(row.path(name).isTextual(), file, number, name, "a text is expected");
    return row.get(name).asText();
  }
}
