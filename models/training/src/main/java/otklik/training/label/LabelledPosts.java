package otklik.training.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.analysis.Token;
import otklik.classify.morphology.Morphology;
import otklik.classify.token.PostTokenizer;

/** Reads labelled posts and analyses their words. */
public final class LabelledPosts {

  private final PostTokenizer tokenizer = new PostTokenizer();
  private final Morphology morphology;

  public LabelledPosts(Morphology morphology) {
    this.morphology = morphology;
  }

  /**
   * @throws IllegalArgumentException naming file, line and field
   */
  public List<LabelledPost> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return read(file.getFileName().toString(), reader);
    }
  }

  /**
   * Posts that the project wrote itself, with the rules of their making at the head of the file.
   */
  public List<LabelledPost> own() throws IOException {
    String name = "own-posts.tsv";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                LabelledPosts.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      List<LabelledPost> posts = new ArrayList<>(read(name, reader));
      posts.addAll(OwnTopicPosts.read("own-topic-posts.txt", tokenizer, morphology));
      posts.addAll(OwnTopicPosts.read("own-kind-posts.txt", tokenizer, morphology));
      return posts;
    }
  }

  private List<LabelledPost> read(String file, BufferedReader reader) throws IOException {
    List<LabelledPost> posts = new ArrayList<>();
    List<String> header = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.startsWith("# ") || line.isBlank()) {
        continue;
      }
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (header == null) {
        header = cells;
        for (String column : List.of("id", "sector", "kind", "text")) {
          require(header.contains(column), file, number, column, "the column is missing");
        }
      } else {
        require(
            cells.size() == header.size(),
            file,
            number,
            "row",
            header.size() + " cells are expected, here are " + cells.size());
        String sector = cells.get(header.indexOf("sector"));
        String kind = cells.get(header.indexOf("kind")).replace("none", Kind.OTHER.code());
        require(
            Sector.ofCode(sector).isPresent(),
            file,
            number,
            "sector",
            "'" + sector + "' is no sector");
        require(Kind.ofCode(kind).isPresent(), file, number, "kind", "'" + kind + "' is no kind");
        posts.add(
            new LabelledPost(
                cells.get(header.indexOf("id")),
                sector,
                kind,
                null,
                tokens(cells.get(header.indexOf("text"))),
                file.startsWith("own-")));
      }
    }
    require(header != null, file, number, "header", "the file is empty");
    return posts;
  }

  /** The one form of every mistake in a file of labelled posts. */
  static void require(boolean holds, String file, int line, String field, String what) {
    if (!holds) {
      throw new IllegalArgumentException(file + ":" + line + ": " + field + ": " + what);
    }
  }

  private List<Token> tokens(String text) {
    return morphology.tokens(tokenizer.tokens(text));
  }
}
