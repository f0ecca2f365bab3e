package otklik.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.ConnectorContract;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.pushed.Pushed;
import otklik.json.Json;
import otklik.pace.MovingClock;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Feed;

class FolderConnectorTest extends ConnectorContract {

  private static final Feed FEED = new Feed("inbox", Platform.IMPORT, "inbox", null);

  @TempDir private Path base;

  @Override
  protected Connector open() {
    return new FolderConnector(
        Platform.IMPORT,
        base,
        null,
        Clock.fixed(Posts.MORNING, ZoneOffset.UTC),
        ZoneId.of("Asia/Yekaterinburg"));
  }

  @Override
  protected Feed feedOfThree() throws IOException {
    drop("a.tsv", "id\ttext\n1\tпервый\n2\tвторой\n");
    drop("b.jsonl", "{\"id\":\"3\",\"text\":\"третий\"}\n");
    return FEED;
  }

  private void drop(String name, String text) throws IOException {
    drop(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void drop(String name, byte[] bytes) throws IOException {
    Files.createDirectories(base.resolve("inbox"));
    Files.write(base.resolve("inbox").resolve(name), bytes);
  }

  private List<Arrival> arrivals() throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    try (Connector connector = open()) {
      Fetched fetched = connector.fetch(FEED, Cursor.START);
      while (!fetched.steps().isEmpty()) {
        fetched.steps().forEach(step -> arrivals.add(step.arrival()));
        fetched = connector.fetch(FEED, fetched.next());
      }
      connector.committed(FEED, fetched.next());
    }
    return arrivals;
  }

  /** The texts of posts, and position and reason of what is no post. */
  private List<String> seen() throws IOException {
    return arrivals().stream()
        .map(
            a ->
                a.post() != null
                    ? a.post().text()
                    : "✗ " + a.unreadable().position() + ": " + a.unreadable().reason())
        .toList();
  }

  @Test
  void aBadRowCostsItselfOnly() throws IOException {
    drop("p.tsv", "id\ttext\n1\tпервый\nтолько одна\n2\t \n3\tтретий\n");

    assertThat(seen())
        .containsExactly(
            "первый",
            "✗ p.tsv:3:row: 2 columns are expected, here are 1",
            "✗ p.tsv:4:text: is empty",
            "третий");
  }

  @Test
  void anEmptyFileIsNamedAndMovedToFailed() throws IOException {
    drop("p.tsv", "");

    assertThat(seen()).containsExactly("✗ p.tsv:1: the file is empty");
    assertThat(base.resolve("inbox/failed/p.tsv")).exists();
  }

  /** A name says little: programs export every hour under the same one. */
  @Test
  void aFileOfTheSameNameThatComesBeforeTheFirstIsPutAwayIsReadToo() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Connector connector = open()) {
      Cursor cursor = Cursor.START;
      for (int i = 1; i <= 4; i++) {
        drop("p.tsv", "id\ttext\n" + i + "\t" + "Яма ".repeat(i) + "\n");
        Cursor before = cursor;
        Fetched fetched = connector.fetch(FEED, cursor);
        while (!fetched.steps().isEmpty()) {
          fetched.steps().forEach(step -> texts.add(step.arrival().post().text().strip()));
          fetched = connector.fetch(FEED, fetched.next());
        }
        cursor = fetched.next();
        // what is safe is put away late, when the next one may be there already
        connector.committed(FEED, i < 4 ? before : cursor);
      }
    }

    assertThat(texts).containsExactly("Яма", "Яма Яма", "Яма Яма Яма", "Яма Яма Яма Яма");
    assertThat(base.resolve("inbox/done/p.tsv")).content().contains("4\tЯма");
    assertThat(base.resolve("inbox/p.tsv")).doesNotExist();
  }

  /** As slow exports and copies over a network write. */
  @Test
  void aFileThatGrowsAfterItWasReadIsReadToItsEnd() throws IOException {
    drop("p.tsv", "id\ttext\n");
    Path file = base.resolve("inbox/p.tsv");
    Set<String> ids = new HashSet<>();
    try (Connector connector = open()) {
      Cursor cursor = Cursor.START;
      for (int i = 0; i < 30; i++) {
        Files.writeString(file, i + "\tЯма " + i + "\n", StandardOpenOption.APPEND);
        if (i % 7 == 0) {
          Cursor before = cursor;
          cursor = readAll(connector, cursor, ids);
          connector.committed(FEED, before);
        }
      }
      cursor = readAll(connector, cursor, ids);
      connector.committed(FEED, cursor);
    }

    assertThat(ids).hasSize(30);
    assertThat(base.resolve("inbox/done/p.tsv")).content().contains("29\tЯма");
  }

  /** A log that is exported row by row, with pauses in which it looks finished. */
  @Test
  void aFileThatIsWrittenToAfterItWasPutAwayComesBackAndIsReadAgain() throws IOException {
    drop("p.tsv", "id\ttext\n");
    Set<String> ids = new HashSet<>();
    try (Connector connector = open();
        var writer = new java.io.FileOutputStream(base.resolve("inbox/p.tsv").toFile(), true)) {
      Cursor cursor = Cursor.START;
      for (int i = 0; i < 20; i++) {
        writer.write((i + "\tЯма " + i + "\n").getBytes(StandardCharsets.UTF_8));
        writer.flush();
        cursor = readAll(connector, cursor, ids);
        connector.committed(FEED, cursor);
        assertThat(base.resolve("inbox/done/p.tsv")).exists();
      }
    }

    assertThat(ids).hasSize(20);
    assertThat(base.resolve("inbox/p.tsv")).doesNotExist();
  }

  private static Cursor readAll(Connector connector, Cursor from, Set<String> ids)
      throws IOException {
    Fetched fetched = connector.fetch(FEED, from);
    while (!fetched.steps().isEmpty()) {
      fetched.steps().forEach(step -> ids.add(step.arrival().post().id().toString()));
      fetched = connector.fetch(FEED, fetched.next());
    }
    return fetched.next();
  }

  @Test
  void aFreshFileIsLeftAloneForHalfASecond() throws IOException {
    drop("p.tsv", "id\ttext\n1\tЯма\n");
    Instant written = Files.getLastModifiedTime(base.resolve("inbox/p.tsv")).toInstant();
    MovingClock clock = new MovingClock(written.plusMillis(499));
    try (Connector connector =
        new FolderConnector(Platform.IMPORT, base, null, clock, ZoneOffset.UTC)) {
      assertThat(connector.fetch(FEED, Cursor.START).steps()).isEmpty();
      clock.advance(Duration.ofMillis(1));
      assertThat(connector.fetch(FEED, Cursor.START).steps()).hasSize(1);
    }
  }

  @Test
  void whatIsPutAwayTakesNobodysPlace() throws IOException {
    for (int i = 1; i <= 3; i++) {
      drop("p.tsv", "id\ttext\n" + i + "\t" + "Яма ".repeat(i) + "\n");
      assertThat(seen()).hasSize(1);
    }
    drop("p.tsv", "");
    seen();

    assertThat(base.resolve("inbox/done/p.tsv")).content().contains("1\tЯма");
    assertThat(base.resolve("inbox/done/p (2).tsv")).content().contains("2\tЯма");
    assertThat(base.resolve("inbox/done/p (3).tsv")).content().contains("3\tЯма");
    assertThat(base.resolve("inbox/failed/p.tsv")).exists();
    assertThat(base.resolve("inbox/failed/p.tsv.reason.txt")).hasContent("the file is empty");
  }

  @Test
  void aMissingColumnIsNamedWithWhatIsThere() throws IOException {
    drop("p.csv", "number;text\n1;один\n");

    assertThat(seen())
        .containsExactly("✗ p.csv:1:id: the column is missing; the header has number, text");
    assertThat(base.resolve("inbox/failed/p.csv")).exists();
    assertThat(base.resolve("inbox/failed/p.csv.reason.txt"))
        .content()
        .isEqualTo("id: the column is missing; the header has number, text\n");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
    drop("p.tsv", "\uFEFFid\ttext\r\n1\tпервый\r\n");

    assertThat(seen()).containsExactly("первый");
  }

  @Test
  void windows1251IsRecognised() throws IOException {
    drop(
        "p.csv",
        "id;text\n1;Не чистят снег, дороги нет\n".getBytes(Charset.forName("windows-1251")));

    assertThat(seen()).containsExactly("Не чистят снег, дороги нет");
  }

  @Test
  void aLineOfTenMegabytesIsNamedAndTheRestGoesOn() throws IOException {
    drop("p.tsv", "id\ttext\n1\t" + "я".repeat(5 << 20) + "\n2\tвторой\n");

    assertThat(seen())
        .containsExactly("✗ p.tsv:2: the line is longer than 1048576 bytes", "второй");
  }

  @Test
  void aTextLongerThanAnyPlatformAllowsIsNamed() throws IOException {
    drop("p.tsv", "id\ttext\n1\t" + "я".repeat(100_001) + "\n");

    assertThat(seen()).containsExactly("✗ p.tsv:2:text: is longer than 100000 characters");
  }

  @Test
  void nulBytesAreNamed() throws IOException {
    drop("p.tsv", "id\ttext\n1\tпер\0вый\n2\tвторой\n");

    assertThat(seen()).containsExactly("✗ p.tsv:2: the line holds NUL bytes", "второй");
  }

  @Test
  void brokenUtf8IsNamedAndTheRestIsStillUtf8() throws IOException {
    byte[] bytes =
        "id\ttext\n1\tпервый пост\n2\tX\n3\tтретий пост\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 'X' ? (byte) 0xFF : bytes[i];
    }
    drop("p.tsv", bytes);

    assertThat(seen())
        .containsExactly("первый пост", "✗ p.tsv:3: the line is no text in UTF-8", "третий пост");
  }

  @Test
  void aBrokenJsonLineIsNamed() throws IOException {
    drop("p.jsonl", "{\"id\":\"1\",\"text\":\"один\"}\n{\"id\":\"2\",\n[]\n{\"id\":\"4\"}\n");

    assertThat(seen()).hasSize(4).first().isEqualTo("один");
    assertThat(seen()).isEmpty();
  }

  @Test
  void aDateInTheFutureIsNamed() throws IOException {
    drop(
        "p.tsv",
        "id\ttext\ttime\n1\tпервый\t2031-01-01T00:00:00Z\n2\tвторой\tвчера\n3\tтретий\t2026-11-24 07:00\n");

    assertThat(seen())
        .containsExactly(
            "✗ p.tsv:2:time: 2031-01-01T00:00:00Z lies in the future",
            "✗ p.tsv:3:time: 'вчера' is no time; write it like 2026-11-24T08:30:00+05:00",
            "третий");
  }

  @Test
  void aDateWithoutAZoneIsTheRegions() throws IOException {
    drop("p.tsv", "id\ttext\ttime\n3\tтретий\t2026-11-24 07:00\n");

    assertThat(arrivals().get(0).post().postedAt()).isEqualTo("2026-11-24T02:00:00Z");
  }

  @Test
  void anAddressThatIsNoWebAddressIsRefused() throws IOException {
    drop("p.tsv", "id\ttext\turl\n1\tпервый\tjavascript:alert(1)\n");

    assertThat(seen()).containsExactly("✗ p.tsv:2:url: must begin with http:// or https://");
  }

  @Test
  void quotedCellsOfSeveralLinesAreOneRow() throws IOException {
    drop("p.csv", "id,text\n1,\"первая строка\nвторая, с \"\"кавычками\"\"\"\n2,второй\n");

    assertThat(seen()).containsExactly("первая строка\nвторая, с \"кавычками\"", "второй");
  }

  @Test
  void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
    drop(".p.tsv.part", "id\ttext\n1\tпервый\n");
    drop("q.tsv.part", "id\ttext\n1\tпервый\n");

    assertThat(seen()).isEmpty();
  }

  @Test
  void aFileOfAnUnknownKindIsNamed() throws IOException {
    drop("p.docx", "PK");

    assertThat(seen())
        .containsExactly("✗ p.docx:1: the name ends with none of .tsv, .csv, .jsonl, .json, .xlsx");
  }

  @Test
  void aFileIsMovedOnlyOnceItsPostsAreSafelyKept() throws IOException {
    drop("p.tsv", "id\ttext\n1\tпервый\n");
    try (Connector connector = open()) {
      Fetched fetched = connector.fetch(FEED, Cursor.START);
      assertThat(base.resolve("inbox/p.tsv")).exists();
      connector.committed(FEED, fetched.next());
      assertThat(base.resolve("inbox/done/p.tsv")).exists();
    }
  }

  @Test
  void whatTheDeskHandsOverKeepsWhatAnAnalystSaidOfIt() throws IOException {
    PushedEvents events = new PushedEvents(base);
    Post post = Posts.of("1", "лифт").apart("incident-vk:1");
    events.append(Feed.DESK.id(), Json.mapper().writeValueAsString(post));
    events.append(Feed.DESK.id(), "{\"id\": 5}");
    Clock clock = Clock.fixed(Posts.MORNING, ZoneOffset.UTC);

    List<Arrival> arrivals = new ArrayList<>();
    try (Connector connector =
        new FolderConnector(
            Platform.IMPORT,
            base,
            new Pushed(events, clock),
            clock,
            ZoneId.of("Asia/Yekaterinburg"))) {
      connector.fetch(Feed.DESK, Cursor.START).steps().forEach(s -> arrivals.add(s.arrival()));
    }

    assertThat(arrivals.get(0).post()).isEqualTo(post);
    assertThat(arrivals.get(1).unreadable().reason()).contains("is no post");
  }
}
