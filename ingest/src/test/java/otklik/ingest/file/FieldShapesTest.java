package otklik.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.ingest.file.sheet.Workbooks.row;
import static otklik.ingest.file.sheet.Workbooks.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.file.sheet.Workbooks;
import otklik.json.Json;
import otklik.post.Platform;
import otklik.post.PostId;
import otklik.region.Feed;

/** Files as other programs write them: read rightly, or refused with what is to be done. */
class FieldShapesTest {

  private static final Feed FEED = new Feed("inbox", Platform.IMPORT, "inbox", null);
  private static final ZoneId YAMAL = ZoneId.of("Asia/Yekaterinburg");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T03:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path base;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(base.resolve("inbox"));
  }

  private void drop(String name, String text) throws IOException {
    drop(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void drop(String name, byte[] bytes) throws IOException {
    Files.write(base.resolve("inbox").resolve(name), bytes);
  }

  private List<Arrival> arrivals() throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    try (FolderConnector connector =
        new FolderConnector(Platform.IMPORT, base, null, CLOCK, YAMAL)) {
      Fetched fetched = connector.fetch(FEED, Cursor.START);
      while (!fetched.steps().isEmpty()) {
        fetched.steps().forEach(step -> arrivals.add(step.arrival()));
        fetched = connector.fetch(FEED, fetched.next());
      }
      connector.committed(FEED, fetched.next());
    }
    return arrivals;
  }

  /** Id, time and text of posts, and position and reason of what is no post. */
  private List<String> seen() throws IOException {
    return arrivals().stream()
        .map(
            a ->
                a.post() != null
                    ? a.post().id() + " " + a.post().postedAt() + " " + a.post().text()
                    : "✗ " + a.unreadable().position() + ": " + a.unreadable().reason())
        .toList();
  }

  @Test
  void whatIsNoCharacterIsLeftOutAndTheRestIsRead() throws IOException {
    drop(
        "halves.jsonl",
        """
        {"id":"a","text":"В Аксарке сломан фонарь у школы \\ud83e","time":"2026-11-29T15:00+05:00"}
        {"id":"b","text":"Яма\uFFFF на Речной\\u0000","time":"2026-11-29T15:00+05:00"}
        {"id":"c","text":" \\udd25\\ufffe ","time":"2026-11-29T15:00+05:00"}
        """);

    assertThat(seen())
        .containsExactly(
            "import:a 2026-11-29T10:00:00Z В Аксарке сломан фонарь у школы ",
            "import:b 2026-11-29T10:00:00Z Яма на Речной",
            "✗ halves.jsonl:3:text: is empty");
  }

  @ParameterizedTest(name = "a column {0} with {1} is the date of the post")
  @CsvSource({
    "date, 10.01.2025 09:10",
    "Дата, 10.01.2025 9:10",
    "created_at, 2025-01-10T04:10:00Z",
    "createdAt, 2025-01-10T04:10:00Z",
    "Дата создания, 2025-01-10 09:10",
    "Дата и время, 10.01.2025 09:10",
    "date_unixtime, 1736482200",
    "date, 1736482200",
    "timestamp, 1736482200000",
    "published, 2025-01-10T09:10:00+0500"
  })
  void datesAreKnownByOtherNamesToo(String column, String date) throws IOException {
    drop("p.csv", "id;" + column + ";text\n1;" + date + ";Горит дом\n");

    assertThat(seen()).containsExactly("import:1 2025-01-10T04:10:00Z Горит дом");
  }

  @ParameterizedTest(name = "a column {0} with {1} is not dated now")
  @CsvSource({"когда написано, 10.01.2025", "Дата звонка, 10 января", "Опубл., 10.01.2025"})
  void aFileWhoseDatesAreNotUnderstoodIsRefusedWithItsColumns(String column, String date)
      throws IOException {
    drop("p.csv", "id;" + column + ";text\n1;" + date + ";Горит дом\n");

    assertThat(seen())
        .singleElement()
        .asString()
        .matches(
            "✗ p.csv:[12]:time: the column is missing, and '.*' seems to hold dates; name the one"
                + " with the date of the post 'time'; the columns are id, "
                + column
                + ", text");
    assertThat(base.resolve("inbox/failed/p.csv")).exists();
  }

  @Test
  void aFileWithoutAnyDateIsOfNow() throws IOException {
    drop("p.csv", "id;text;Автор\n1;Темно;Иванов\n");

    assertThat(seen()).containsExactly("import:1 2026-11-30T03:00:00Z Темно");
  }

  @Test
  void ourOwnColumnMayBeLeftEmpty() throws IOException {
    drop("p.csv", "id;text;time\n1;Темно;\n2;Темно;2026-11-28\n");

    assertThat(seen())
        .containsExactly(
            "import:1 2026-11-30T03:00:00Z Темно", "import:2 2026-11-27T19:00:00Z Темно");
  }

  @Test
  void rowsWithoutATimeAreReadBesideABrokenOne() throws IOException {
    drop(
        "p.tsv",
        "id\ttext\ttime\nb1\tпервый\t\nb2\tNUL \0 внутри\t\nb4\tбудущее\t2041-01-01T00:00:00Z\nb5\tпоследний\t\n");

    assertThat(seen().stream().map(s -> s.replaceAll(" 2026.*", "")))
        .contains("import:b1", "import:b5")
        .filteredOn(s -> s.startsWith("import:"))
        .hasSize(2);
  }

  @Test
  void anEmptyDateOfAnotherProgramIsNamed() throws IOException {
    drop("p.csv", "id;text;date\n1;Темно;\n2;Темно;2026-11-28\n");

    assertThat(seen())
        .containsExactly("✗ p.csv:2:time: is empty", "import:2 2026-11-27T19:00:00Z Темно");
  }

  @ParameterizedTest(name = "the time {0} is refused: {1}")
  @CsvSource({
    "31.12.9999, 31.12.9999 lies in the future",
    "01.01.1900, 01.01.1900 lies before 1990: no post is so old",
    "0001-01-01, 0001-01-01 lies before 1990: no post is so old",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z lies before 1990: no post is so old",
    "-, '''-'' is no time; write it like 2026-11-24T08:30:00+05:00'",
    "-999999999-01-01T00:00:00Z, '''-999999999-01-01T00:00:00Z'' is no time; write it like 2026-11-24T08:30:00+05:00'",
    "9:05, '''09:05'' is a time of day; there is no column ''date'' with the day to it'"
  })
  void aTimeThatNoPostCanHaveIsRefused(String time, String reason) throws IOException {
    drop("p.csv", "id;text;time\n1;Темно;" + time + "\n");

    assertThat(seen()).containsExactly("✗ p.csv:2:time: " + reason);
  }

  @ParameterizedTest(name = "a deadline «{0}» is none")
  @ValueSource(
      strings = {
        "31.12.9999",
        "9999-12-31",
        "01.01.0001",
        "00.00.0000",
        "1899-12-30",
        "01.01.1900",
        "1970-01-01",
        "31.12.2099",
        "01.01.2100",
        "-",
        "нет",
        "не указано",
        "—"
      })
  void aDeadlineThatStandsForNothingIsNone(String due) throws IOException {
    drop("p.csv", "id;text;time;number;due\n1;Темно;2026-11-28;7;" + due + "\n");

    assertThat(arrivals())
        .singleElement()
        .satisfies(arrival -> assertThat(arrival.post().appeal().answerDueAt()).isNull());
  }

  @Test
  void aPostWithNothingOfARegisterIsNoAppeal() throws IOException {
    drop("p.csv", "id;text;time;due\n1;Темно;2026-11-28;-\n");

    assertThat(arrivals()).extracting(arrival -> arrival.post().appeal()).containsOnlyNulls();
  }

  @Test
  void aDeadlineOfAnotherCenturyIsNamed() throws IOException {
    drop("p.csv", "id;text;time;due\n1;Темно;2026-11-28;05.05.2077\n");

    assertThat(seen())
        .containsExactly(
            "✗ p.csv:2:due: 2077-05-04T19:00:00Z lies more than 30 years ahead; leave it empty"
                + " when there is none");
  }

  @Test
  void dateAndTimeOfDayInTwoCellsAreJoined() throws IOException {
    drop("p.csv", "id;text;date;time\n1;Темно;28.11.2026;9:05\n2;Темно;;9:05\n");

    assertThat(seen())
        .containsExactly(
            "import:1 2026-11-28T04:05:00Z Темно",
            "✗ p.csv:3:time: '09:05' is a time of day; there is no column 'date' with the day to"
                + " it");
  }

  @ParameterizedTest(name = "{0} is recognised")
  @ValueSource(
      strings = {"windows-1251", "IBM866", "KOI8-R", "x-MacCyrillic", "ISO-8859-5", "UTF-16"})
  void encodingsOfRussianProgramsAreRecognised(String charset) throws IOException {
    String text = "В Новом Уренгое не вывозят мусор, баки полные. Ждём ответа";
    drop("p.csv", ("id;text\n1;" + text + "\n").getBytes(Charset.forName(charset)));

    assertThat(seen()).singleElement().asString().endsWith(text);
  }

  @Test
  void whatSpreadsheetProgramsWriteAboveAndAroundIsUnderstood() throws IOException {
    drop("a.csv", "\uFEFFsep=;\r\nid;text\u00a0;time\r\n1;Темно;2026-11-28\r\n");
    drop("b.csv", "\uFEFF\uFEFFid;text;time\r2;Темно;2026-11-28\r");
    drop("c.csv", "id\ttext\ttime\n3\tТемно\t28.11.2026\n".getBytes(StandardCharsets.UTF_16));

    assertThat(seen())
        .containsExactly(
            "import:1 2026-11-27T19:00:00Z Темно",
            "import:2 2026-11-27T19:00:00Z Темно",
            "import:3 2026-11-27T19:00:00Z Темно");
  }

  @Test
  void allVisibleSheetsAreReadAndOneWithoutHeaderIsNamed() throws IOException {
    Workbooks.write(
        base.resolve("inbox/p.xlsx"),
        Workbooks.hidden("старое", row("id", "text"), row("0", "устарело")),
        sheet("Надым", row("id", "text"), row("1", "Темно")),
        sheet("Итоги", row("Всего", "2")),
        sheet("Салехард", row("Реестр"), row("id", "text"), row("2", " ")),
        sheet("Пусто"));

    assertThat(seen())
        .containsExactly(
            "import:1 2026-11-30T03:00:00Z Темно",
            "✗ p.xlsx:Итоги:1:id: the column is missing; the header has Всего, 2",
            "✗ p.xlsx:Салехард:3:text: is empty");
  }

  @Test
  void aWorkbookThatGoesWrongInItsMiddleKeepsItsBeginningAndIsSetAside() throws IOException {
    Workbooks.write(
        base.resolve("inbox/p.xlsx"),
        sheet("a", row("id", "text"), row("1", "Темно"), "<row><c r='ZZZZZZ2'/></row>"));
    drop("q.csv", "id;text\n2;Светло\n");

    assertThat(seen())
        .containsExactly(
            "import:1 2026-11-30T03:00:00Z Темно",
            "✗ p.xlsx:2: the sheet has a cell ZZZZZZ2; no sheet is so wide",
            "import:2 2026-11-30T03:00:00Z Светло");
    assertThat(base.resolve("inbox/failed/p.xlsx")).exists();
    assertThat(arrivals()).as("it is not tried again by itself").isEmpty();
  }

  @Test
  void idsThatASpreadsheetProgramHasRoundedAreRefused() throws IOException {
    Workbooks.write(
        base.resolve("inbox/p.xlsx"),
        sheet(
            "a",
            row("id", "text"),
            "<row><c><v>123456789012345000</v></c><c t='inlineStr'><is><t>Темно</t></is></c></row>",
            "<row><c><v>1.23456789012345E+17</v></c><c t='inlineStr'><is><t>Яма</t></is></c></row>",
            "<row><c><v>123456789012345</v></c><c t='inlineStr'><is><t>Лёд</t></is></c></row>",
            row("123456789012345678", "Снег")));

    assertThat(seen())
        .containsExactly(
            "✗ p.xlsx:2:id: numbers of more than 15 digits are rounded by spreadsheet programs;"
                + " make the column one of texts",
            "✗ p.xlsx:3:id: numbers of more than 15 digits are rounded by spreadsheet programs;"
                + " make the column one of texts",
            "import:123456789012345 2026-11-30T03:00:00Z Лёд",
            "import:123456789012345678 2026-11-30T03:00:00Z Снег");
  }

  @Test
  void messagesOfTwoChatsAndTwoWallsDoNotReplaceEachOther() throws IOException {
    String message = "\"id\": 12, \"date\": \"2026-11-29T09:10:00\", \"text\": \"Темно\"";
    drop("a.json", "{\"name\": \"А\", \"id\": 501, \"messages\": [{" + message + "}]}");
    drop("b.json", "{\"name\": \"Б\", \"id\": 502, \"messages\": [{" + message + "}]}");
    drop("c.json", "[{\"owner_id\": -5, \"id\": 12, \"date\": 1795925520, \"text\": \"Темно\"}]");
    drop("d.csv", "owner_id,id,date,text\n-6,12,1795925520,Темно\n");

    assertThat(arrivals())
        .extracting(arrival -> arrival.post().id().toString())
        .containsExactly("import:501/12", "import:502/12", "import:-5_12", "import:-6_12");
  }

  @Test
  void theSameUnreadableRowOfTwoFilesIsTwoDeadLetters() throws IOException {
    drop("p.csv", "id;text;time\n1;Темно;вчера\n");
    String monday = arrivals().get(0).unreadable().mark();
    drop("p.csv", "id;text;time\n1;Темно;вчера\n2;Темно;28.11.2026\n");
    String tuesday = arrivals().get(0).unreadable().mark();

    assertThat(monday).isNotEqualTo(tuesday);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\\u0000b\",\"text\":\"Темно\"} | pushed ab:id: holds what is no character",
        "{\"id\":\"a\\ud83e\",\"text\":\"Темно\"} | pushed a:id: holds what is no character",
        "{\"id\":\"1\",\"text\":\"Темно\",\"time\":{\"a\":1}} | pushed 1:time: a text or a number is expected",
        "{\"id\":null,\"text\":\"Темно\"} | pushed:id: is empty",
        "{\"id\":\" \",\"text\":\"Темно\"} | pushed:id: is empty",
        "{\"id\":\"1\",\"text\":\"Темно\",\"author\":[\"Иванова\"]} | pushed 1:author: a text or a number is expected"
      })
  void whatIsNoValueOfItsFieldIsRefusedByName(String json, String told) throws IOException {
    assertThat(pushed(new Feed("partner", Platform.IMPORT, "push", null), json))
        .isEqualTo("✗ " + told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"id;id;text;time | id", "id;text;text;time | text", "id;text;time;Time | time"})
  void aColumnThatIsThereTwiceIsRefused(String header, String field) throws IOException {
    drop("p.csv", header + "\n1;2;3;2026-11-29\n");

    assertThat(seen())
        .containsExactly(
            "✗ p.csv:1:"
                + field
                + ": the column is there twice; the header has "
                + header.replace(";", ", "));
  }

  @Test
  void aFileOfRemovalsNeedsNoTexts() throws IOException {
    drop("p.csv", "id;removed\n1;24.11.2026 10:00\n2;\n");

    List<Arrival> read = arrivals();
    assertThat(read.get(0).removal().id()).isEqualTo(PostId.parse("import:1"));
    assertThat(read.get(1).unreadable().reason()).isEqualTo("is empty");
  }

  @Test
  void aRemovalOnTheLastDayOfAllIsNone() throws IOException {
    String json = "{\"id\":\"1\",\"text\":\"Темно\",\"removed\":\"9999-12-31\"}";

    assertThat(pushed(new Feed("partner", Platform.IMPORT, "push", null), json))
        .isEqualTo("import:partner/1");
  }

  @Test
  void twoObjectsInOneLineAndAFieldTwiceAreRefused() throws IOException {
    drop(
        "p.jsonl",
        """
        {"id":"1","text":"Темно"}{"id":"2","text":"Яма"}
        {"id":"3","text":"Темно","text":"Яма"}
        {"id":"4","text":"Темно","time":"2026-11-24T08:00:00Z"}
        """);

    assertThat(seen())
        .hasSize(3)
        .satisfies(
            seen -> {
              assertThat(seen.get(0)).startsWith("✗ p.jsonl:1:row: is no JSON: Trailing token");
              assertThat(seen.get(1)).startsWith("✗ p.jsonl:2:row: is no JSON: Duplicate");
              assertThat(seen.get(2)).startsWith("import:4 ");
            });
  }

  @Test
  void aPartnerWritesPostsOfItsOwnFeedOnly() throws Exception {
    Feed feed = new Feed("partner", Platform.IMPORT, "push", null);

    assertThat(pushed(feed, "{\"id\":\"-5_1\",\"platform\":\"vk\",\"text\":\"Подмена\"}"))
        .isEqualTo(
            "✗ pushed -5_1:platform: what is pushed to this feed is of the platform 'import';"
                + " leave the field out");
    assertThat(
            pushed(
                feed,
                "{\"id\":\"-5_1\",\"platform\":\"VK\",\"text\":\"\",\"removed\":\"2026-11-24T08:00:00Z\"}"))
        .startsWith("✗ pushed -5_1:platform: ");
    assertThat(pushed(feed, "{\"id\":\"1\",\"feed\":\"live\",\"text\":\"Темно\"}"))
        .startsWith("✗ pushed 1:feed: what is pushed to this feed is of the feed 'partner'");
    assertThat(pushed(feed, "{\"id\":\"1\",\"platform\":\"import\",\"text\":\"Темно\"}"))
        .isEqualTo("import:partner/1");
    assertThat(
            pushed(
                new Feed("another", Platform.IMPORT, "push", null),
                "{\"id\":\"1\",\"text\":\"Подмена\"}"))
        .as("another partner's post of the same number")
        .isEqualTo("import:another/1");
  }

  private static String pushed(Feed feed, String json) throws IOException {
    Arrival arrival =
        new RowPosts(CLOCK, YAMAL)
            .arrival(feed, Json.mapper().readTree(json), CLOCK.instant())
            .orElseThrow();
    return arrival.post() != null
        ? arrival.post().id().toString()
        : "✗ " + arrival.unreadable().position() + ": " + arrival.unreadable().reason();
  }
}
