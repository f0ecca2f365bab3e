package otklik.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Extremes;
import otklik.ingest.Fetched;
import otklik.json.Json;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.post.Unreadable;
import otklik.region.Feed;

/** Whatever stands in a row, it is a post or is named, and the rows behind it are read. */
class RowDoorProperties {

  private static final ZoneId YAMAL = ZoneId.of("Asia/Yekaterinburg");
  private static final Clock CLOCK = Clock.fixed(Posts.MORNING, ZoneOffset.UTC);
  private static final Feed FILES = new Feed("inbox", Platform.IMPORT, "inbox", null);
  private static final List<String> FIELDS =
      List.of(
          "id",
          "text",
          "time",
          "due",
          "registered",
          "answered",
          "removed",
          "author",
          "url",
          "parent",
          "platform",
          "feed",
          "number",
          "status",
          "executor");

  private static final Feed REGISTER =
      new Feed(
          "pos",
          Platform.PORTAL,
          "inbox",
          null,
          null,
          null,
          Map.of("text", "text", "time", "time", "due", "due", "number", "number"),
          null,
          null,
          null);

  private static final String GOOD =
      """
      {"id": "1", "text": "Темно", "time": "2026-11-24T05:00:00+05:00", "due": "01.12.2026",
       "registered": "23.11.2026", "answered": "", "removed": "", "author": "А", "url": "",
       "parent": "", "platform": "vk", "feed": "", "number": "7", "status": "", "executor": ""}
      """;

  private Path base;

  @BeforeProperty
  void makeFolder() throws IOException {
    base = Files.createTempDirectory("otklik-door");
    Files.createDirectories(base.resolve("inbox"));
  }

  @Provide
  Arbitrary<List<ObjectNode>> rows() {
    return Extremes.items(GOOD).list().ofMinSize(1).ofMaxSize(4);
  }

  /** As cells: without zeros and line ends, which no cell of a line can hold. */
  private static String cell(ObjectNode row, String field) {
    JsonNode value = row.path(field);
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    return text.replaceAll("[\\u0000-\\u001f\\ufffe\\ud800-\\udfff]", "");
  }

  private List<Arrival> read(Feed feed, String name, byte[] bytes) throws IOException {
    Files.write(base.resolve("inbox").resolve(name), bytes);
    return read(feed);
  }

  private List<Arrival> read(Feed feed) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    try (Connector connector = new FolderConnector(feed.platform(), base, null, CLOCK, YAMAL)) {
      Fetched fetched = connector.fetch(feed, Cursor.START);
      while (!fetched.steps().isEmpty()) {
        fetched.steps().forEach(step -> arrivals.add(step.arrival()));
        fetched = connector.fetch(feed, fetched.next());
      }
      connector.committed(feed, fetched.next());
    }
    try (Stream<Path> left = Files.walk(base.resolve("inbox"))) {
      for (Path file : left.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    return arrivals;
  }

  private static void assertAllAreThere(List<Arrival> arrivals, int rows) {
    assertThat(arrivals).hasSize(rows).allSatisfy(Extremes::assertSound);
    List<String> deadLetters =
        arrivals.stream()
            .map(Arrival::unreadable)
            .filter(java.util.Objects::nonNull)
            .map((Unreadable u) -> u.position() + " " + u.mark())
            .toList();
    assertThat(deadLetters).doesNotHaveDuplicates();
  }

  @Property(tries = 150, seed = "1")
  void everyRowOfCsvIsAPostOrNamed(@ForAll("rows") List<ObjectNode> rows) throws IOException {
    StringBuilder csv = new StringBuilder(String.join(";", FIELDS)).append('\n');
    for (ObjectNode row : rows) {
      csv.append(
              FIELDS.stream()
                  .map(field -> '"' + cell(row, field).replace("\"", "\"\"") + '"')
                  .collect(Collectors.joining(";")))
          .append('\n');
    }

    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    assertAllAreThere(read(FILES, "p.csv", bytes), rows.size());
    assertAllAreThere(read(REGISTER, "p.csv", bytes), rows.size());
  }

  @Property(tries = 150, seed = "1")
  void everyObjectOfJsonIsAPostOrNamed(@ForAll("rows") List<ObjectNode> rows) throws IOException {
    byte[] array = Json.mapper().writeValueAsBytes(rows);
    String lines = rows.stream().map(row -> row + "\n").collect(Collectors.joining());

    assertAllAreThere(read(FILES, "p.json", array), rows.size());
    assertAllAreThere(read(FILES, "p.jsonl", lines.getBytes(StandardCharsets.UTF_8)), rows.size());
  }

  @Property(tries = 60, seed = "1")
  void everyRowOfAWorkbookIsAPostOrNamed(@ForAll("rows") List<ObjectNode> rows) throws IOException {
    Path file = base.resolve("inbox/p.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Лист");
      for (int column = 0; column < FIELDS.size(); column++) {
        sheet.value(0, column, FIELDS.get(column));
        for (int row = 0; row < rows.size(); row++) {
          String text = cell(rows.get(row), FIELDS.get(column));
          sheet.value(row + 1, column, text.substring(0, Math.min(text.length(), 32_000)));
        }
      }
      for (int row = 0; row < rows.size(); row++) {
        // or a row would be empty, and is none
        sheet.value(row + 1, FIELDS.size(), "x");
      }
    }
    List<Arrival> arrivals = read(FILES);

    assertAllAreThere(arrivals, rows.size());
  }

  @Property(tries = 300, seed = "1")
  void whateverIsPushedIsAPostOfThisFeedOrNamed(@ForAll("rows") List<ObjectNode> rows) {
    Feed feed = new Feed("partner", Platform.IMPORT, "push", null);
    RowPosts posts = new RowPosts(CLOCK, YAMAL);
    for (ObjectNode row : rows) {
      Arrival arrival = posts.arrival(feed, row, Posts.MORNING).orElseThrow();

      Extremes.assertSound(arrival);
      if (arrival.post() != null) {
        assertThat(arrival.post().id().platform()).isEqualTo(Platform.IMPORT);
        assertThat(arrival.post().feed()).isEqualTo("partner");
      }
      if (arrival.removal() != null) {
        assertThat(arrival.removal().id().platform()).isEqualTo(Platform.IMPORT);
      }
    }
  }

  @Provide
  Arbitrary<FileFormat> formats() {
    return Arbitraries.of(FileFormat.values());
  }

  @Property(tries = 300, seed = "1")
  void whateverTheBytesOfAFileAreItIsReadOrSetAside(
      @ForAll @Size(max = 600) byte[] bytes, @ForAll("formats") FileFormat format)
      throws IOException {
    String name = "p." + format.name().toLowerCase(java.util.Locale.ROOT);

    assertThat(read(FILES, name, bytes)).isNotEmpty().allSatisfy(Extremes::assertSound);
  }
}
