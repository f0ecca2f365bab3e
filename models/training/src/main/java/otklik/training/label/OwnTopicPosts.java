package otklik.training.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.classify.morphology.Morphology;
import otklik.classify.token.PostTokenizer;

/**
 * Posts that the project wrote itself, under the sector and topic that they are about; each file's
 * head has the rules of making.
 */
final class OwnTopicPosts {

  /** Instead of a sector: its posts teach kinds only. */
  private static final String NO_SECTOR = "-";

  private static final Map<String, Kind> KINDS =
      Map.of(
          "c", Kind.COMPLAINT,
          "q", Kind.QUESTION,
          "t", Kind.THANKS,
          "n", Kind.NEWS,
          "a", Kind.ADVERTISING,
          "o", Kind.OTHER);

  private OwnTopicPosts() {}

  /**
   * @throws IllegalArgumentException naming file, line and field
   */
  static List<LabelledPost> read(String file, PostTokenizer tokenizer, Morphology morphology)
      throws IOException {
    List<LabelledPost> posts = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                OwnTopicPosts.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      String sector = null;
      String topic = null;
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.startsWith("= ")) {
          int bar = line.indexOf('|');
          LabelledPosts.require(bar > 0, file, number, "topic", "'= sector | topic' is expected");
          sector = line.substring(2, bar).strip();
          topic = line.substring(bar + 1).isBlank() ? null : line.substring(bar + 1).strip();
          LabelledPosts.require(
              sector.equals(NO_SECTOR) || Sector.ofCode(sector).isPresent(),
              file,
              number,
              "sector",
              "no sector " + sector);
        } else if (!line.startsWith("#") && !line.isBlank()) {
          Kind kind = KINDS.get(line.substring(0, 1));
          LabelledPosts.require(
              kind != null && line.startsWith(" ", 1), file, number, "kind", "no kind: " + line);
          String text = line.substring(2);
          posts.add(
              new LabelledPost(
                  file + ":" + number,
                  sector.equals(NO_SECTOR) ? null : sector,
                  kind.code(),
                  topic,
                  morphology.tokens(tokenizer.tokens(text)),
                  true));
        }
      }
    }
    return posts;
  }
}
