package otklik.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PostFileProperties {

  private static List<Row> rows(byte[] bytes, FileFormat format) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (PostFile file = new PostFile(new ByteArrayInputStream(bytes), format)) {
      for (Row row = file.next(); row != null; row = file.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Property(tries = 300, seed = "1")
  void whateverTheBytesAreEveryRowIsReadOrNamed(
      @ForAll @Size(max = 400) byte[] bytes, @ForAll FileFormat format) throws IOException {
    assertThat(rows(bytes, format))
        .allSatisfy(row -> assertThat(row.fields() == null).isEqualTo(row.problem() != null));
  }

  @Property(tries = 300, seed = "1")
  void whatIsWrittenAsJsonLinesIsReadAgain(@ForAll @Size(max = 20) List<String> texts)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      lines
          .append(
              otklik.json.Json.mapper()
                  .writeValueAsString(java.util.Map.of("id", "p" + i, "text", texts.get(i))))
          .append('\n');
    }

    List<Row> rows = rows(lines.toString().getBytes(StandardCharsets.UTF_8), FileFormat.JSONL);

    assertThat(rows)
        .extracting(row -> row.fields().get("text"))
        .isEqualTo(
            texts.stream()
                .map(t -> new String(t.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList());
  }

  @Provide
  Arbitrary<String> brokenRows() {
    return Arbitraries.of(
        "p-x;\"он сказал привет и ушёл;2026-11-29",
        "p-x;\"он сказал \"привет\" и ушёл;2026-11-29",
        "p-x;\"он сказал \"\"привет;2026-11-29",
        "p-x;он ушёл\";2026-11-29",
        "\"p-x;он ушёл;2026-11-29",
        "p-x;он ушёл;\"2026-11-29");
  }

  @Provide
  Arbitrary<String> goodRows() {
    return Arbitraries.of(
        "p-N;Темно;2026-11-29",
        "p-N;\"Темно; и холодно\";2026-11-29",
        "p-N;\"Он сказал \"\"ждите\"\"\";2026-11-29",
        "p-N;\"Темно,\nхолодно\";2026-11-29",
        "p-N;экран 5\" не горит;2026-11-29");
  }

  /** Quotation marks that are not closed, or closed in another row, cost their own rows only. */
  @Property(tries = 300, seed = "1")
  void aBrokenRowOfCsvCostsItselfOnly(
      @ForAll @Size(min = 1, max = 40) List<@From("goodRows") String> good,
      @ForAll @Size(min = 1, max = 4) List<@From("brokenRows") String> broken,
      @ForAll @IntRange(max = 40) int at)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < good.size(); i++) {
      lines.add(good.get(i).replace("N", String.valueOf(i)));
    }
    for (int i = 0; i < broken.size(); i++) {
      lines.add((at * (i + 1)) % (lines.size() + 1), broken.get(i));
    }
    String file = "id;text;time\n" + String.join("\n", lines) + "\n";

    List<String> read =
        rows(file.getBytes(StandardCharsets.UTF_8), FileFormat.CSV).stream()
            .filter(row -> row.fields() != null)
            .map(row -> row.fields().get("id"))
            .toList();

    for (int i = 0; i < good.size(); i++) {
      assertThat(read).as(file).contains("p-" + i);
    }
  }

  /** Programs one after another, each with its own end of line. */
  @Property(tries = 300, seed = "1")
  void endsOfLinesMayBeMixed(@ForAll @Size(min = 1, max = 20) List<@From("ends") String> ends)
      throws IOException {
    StringBuilder file = new StringBuilder("id;text;time").append(ends.get(0));
    for (int i = 0; i < ends.size(); i++) {
      file.append("p-").append(i).append(";Темно;2026-11-29").append(ends.get(i));
    }

    List<Row> rows = rows(file.toString().getBytes(StandardCharsets.UTF_8), FileFormat.CSV);

    assertThat(rows).as(file.toString()).hasSize(ends.size());
    for (int i = 0; i < ends.size(); i++) {
      assertThat(rows.get(i).fields()).containsEntry("id", "p-" + i);
    }
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\r\n", "\r", "\n\n");
  }
}
