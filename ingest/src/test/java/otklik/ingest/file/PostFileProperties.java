package otklik.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
