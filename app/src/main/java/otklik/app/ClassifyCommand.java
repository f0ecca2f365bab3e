package otklik.app;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import otklik.analysis.Analysis;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.ingest.file.FileFormat;
import otklik.ingest.file.PostFile;
import otklik.ingest.file.Row;
import otklik.region.Region;
import otklik.region.RegionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code otklik classify}: posts on standard input, labels on standard output. */
@Command(
    name = "classify",
    description =
        "Classify posts from standard input (TSV with a header, or JSON lines; columns id and text).",
    mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {

  private static final String HEADER =
      "id\tkind\tsector\tsector_confidence\ttopic\tmunicipality\tsettlement\tsentiment\turgency"
          + "\tfurther_sectors\tremarks\tuncertain";
  private static final int PROGRESS_EVERY = 1_000;

  @Option(
      names = "--region",
      paramLabel = "FILE",
      description = "Region profile; default: Yamal, shipped.")
  private Path regionFile;

  @Override
  public Integer call() throws IOException {
    Region region = regionFile == null ? RegionReader.shipped() : RegionReader.read(regionFile);
    BufferedInputStream input = new BufferedInputStream(System.in, 1 << 16);
    FileFormat format = format(input);
    Analyser analyser = Analysers.load(region);
    try (PostFile posts = new PostFile(input, format);
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      return classify(posts, input, analyser, region, out);
    }
  }

  private static int classify(
      PostFile posts, InputStream input, Analyser analyser, Region region, BufferedWriter out)
      throws IOException {
    int read = 0;
    int bad = 0;
    out.write(HEADER + "\n");
    for (Row row = posts.next(); row != null; row = posts.next()) {
      if (row.fatal()) {
        out.flush();
        throw new IllegalArgumentException("line " + row.line() + ": " + row.problem());
      }
      if (row.problem() != null) {
        bad++;
        System.err.println("line " + row.line() + ": " + row.problem());
        continue;
      }
      String id = row.fields().get("id");
      out.write(line(id, analyser.analyse(row.fields().get("text")), region));
      if (++read % PROGRESS_EVERY == 0) {
        System.err.printf("%,d posts%n", read);
      }
      if (input.available() == 0) {
        out.flush();
      }
    }
    out.flush();
    System.err.printf("%,d posts classified, %,d rows could not be read%n", read, bad);
    return bad > 0 ? 1 : 0;
  }

  private static String line(String id, Analysis a, Region region) {
    String topic =
        a.topic() == null ? "" : a.topic().topic() == null ? a.topic().group() : a.topic().topic();
    return String.join(
            "\t",
            cell(id),
            a.kind().kind().code(),
            a.sector().sector().code(),
            String.format(Locale.ROOT, "%.4f", a.sector().confidence()),
            cell(topic),
            cell(region.municipalityName(a.municipality())),
            cell(a.settlement()),
            a.sentiment().sentiment().code(),
            a.urgency().urgency().code(),
            codes(a.furtherSectors(), label -> label.sector().code()),
            codes(a.remarks(), label -> label.remark().code()),
            a.uncertain() ? "uncertain" : "")
        + "\n";
  }

  private static <T> String codes(List<T> labels, Function<T, String> code) {
    return labels.stream().map(code).collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    return text == null ? "" : text.replaceAll("[\\t\\r\\n]", " ");
  }

  /** JSON lines begin with a brace. */
  private static FileFormat format(BufferedInputStream input) throws IOException {
    input.mark(64);
    int first = input.read();
    while (first == 0xEF
        || first == 0xBB
        || first == 0xBF
        || first > 0 && Character.isWhitespace(first) && first != '\t') {
      first = input.read();
    }
    input.reset();
    return first == '{' ? FileFormat.JSONL : FileFormat.TSV;
  }
}
