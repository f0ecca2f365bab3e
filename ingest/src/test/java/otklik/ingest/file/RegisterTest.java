package otklik.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.region.Feed;

/** Registers of portals and of 59-ФЗ, as they are exported, with the profile's columns. */
class RegisterTest {

  private static final ZoneId YAMAL = ZoneId.of("Asia/Yekaterinburg");
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  private static final Feed INCIDENT =
      feed(Map.of("text", "Текст инцидента", "time", "Дата создания", "executor", "Исполнитель"));

  private static final Feed APPEALS =
      feed(
          Map.of(
              "id",
              "№",
              "text",
              "Содержание",
              "time",
              "Поступило",
              "number",
              "Рег. номер",
              "registered",
              "Дата регистрации",
              "due",
              "Срок",
              "answered",
              "Дата ответа",
              "answer",
              "Ответ",
              "status",
              "Состояние",
              "satisfaction",
              "Оценка"));

  @TempDir private Path data;

  private static Feed feed(Map<String, String> columns) {
    return new Feed("pos", Platform.PORTAL, "pos", null, null, null, columns, null, null, null);
  }

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(data.resolve("pos"));
  }

  private List<Arrival> read(Feed feed) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    try (FolderConnector connector =
        new FolderConnector(Platform.PORTAL, data, null, Clock.fixed(NOW, ZoneOffset.UTC), YAMAL)) {
      Fetched fetched = connector.fetch(feed, Cursor.START);
      while (!fetched.steps().isEmpty()) {
        fetched.steps().forEach(step -> arrivals.add(step.arrival()));
        fetched = connector.fetch(feed, fetched.next());
      }
    }
    return arrivals;
  }

  private List<Post> posts(Feed feed) throws IOException {
    return read(feed).stream().map(Arrival::post).toList();
  }

  @Test
  void anExportOfIncidentWithSemicolonsInWindows1251() throws IOException {
    Files.write(
        data.resolve("pos/incident.csv"),
        ("Исполнитель;Группа тем;Тема;Текст инцидента;Дата создания;Тип инцидента;Итог\r\n"
                + "Администрация Надыма;Дороги;Ямы;\"Яма на Зверева;\nглубокая\";24.11.2026 08:30;Жалоба;\r\n")
            .getBytes(Charset.forName("windows-1251")));

    List<Post> posts = posts(INCIDENT);

    assertThat(posts).hasSize(1);
    assertThat(posts.get(0).text()).isEqualTo("Яма на Зверева;\nглубокая");
    assertThat(posts.get(0).postedAt()).isEqualTo(Instant.parse("2026-11-24T03:30:00Z"));
    assertThat(posts.get(0).id().toString()).matches("portal:pos/[0-9a-f-]{36}");
    assertThat(posts.get(0).appeal().executor()).isEqualTo("Администрация Надыма");
  }

  @Test
  void aWorkbookWithATitleAboveItsHeaderAndRealDates() throws IOException {
    try (OutputStream out = Files.newOutputStream(data.resolve("pos/register.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Обращения");
      sheet.value(0, 0, "Реестр обращений за ноябрь");
      String[] header = {
        "№",
        "Рег.  номер",
        "Содержание",
        "Поступило",
        "Дата регистрации",
        "Срок",
        "Дата ответа",
        "Ответ",
        "Состояние",
        "Оценка"
      };
      for (int i = 0; i < header.length; i++) {
        sheet.value(2, i, header[i]);
      }
      sheet.value(3, 0, 15);
      sheet.value(3, 1, "89-А-15");
      sheet.value(3, 2, "Не работает лифт");
      sheet.value(3, 3, LocalDateTime.of(2026, 11, 20, 10, 15));
      sheet.style(3, 3).format("dd.MM.yyyy HH:mm").set();
      sheet.value(3, 4, "21.11.2026");
      sheet.value(3, 5, "21.12.2026");
      sheet.value(3, 6, "24.11.2026 12:00");
      sheet.value(3, 7, "Лифт запущен");
      sheet.value(3, 8, "Решено");
      sheet.value(3, 9, 5);
    }

    Post post = posts(APPEALS).get(0);

    assertThat(post.id().toString()).isEqualTo("portal:pos/15");
    assertThat(post.text()).isEqualTo("Не работает лифт");
    assertThat(post.postedAt()).isEqualTo(Instant.parse("2026-11-20T05:15:00Z"));
    assertThat(post.appeal())
        .isEqualTo(
            new Appeal(
                "89-А-15",
                Instant.parse("2026-11-20T19:00:00Z"),
                Instant.parse("2026-12-20T19:00:00Z"),
                Instant.parse("2026-11-24T07:00:00Z"),
                "Лифт запущен",
                "Решено",
                null,
                "5"));
  }

  @Test
  void aJsonArrayInsideAnObject() throws IOException {
    Files.writeString(
        data.resolve("pos/export.json"),
        """
        {"total": 2, "items": [
          {"Текст инцидента": "Нет света", "Дата создания": "2026-11-24 08:30", "Исполнитель": null},
          {"Текст инцидента": "Темно", "Дата создания": "вчера", "Исполнитель": ""}
        ]}
        """);

    List<Arrival> arrivals = read(INCIDENT);

    assertThat(arrivals.get(0).post().text()).isEqualTo("Нет света");
    assertThat(arrivals.get(1).unreadable().position()).isEqualTo("export.json:3:time");
    assertThat(arrivals.get(1).unreadable().reason())
        .isEqualTo("'вчера' is no time; write it like 2026-11-24T08:30:00+05:00");
  }

  @Test
  void aColumnThatTheProfileNamesAndTheFileLacksIsNamed() throws IOException {
    Files.writeString(data.resolve("pos/x.csv"), "Дата создания;Текст\n24.11.2026;Темно\n");

    assertThat(read(INCIDENT))
        .singleElement()
        .satisfies(
            arrival -> {
              assertThat(arrival.unreadable().position()).isEqualTo("x.csv:1");
              assertThat(arrival.unreadable().reason())
                  .isEqualTo(
                      "Исполнитель: the column is missing; the header has Дата создания, Текст");
            });
  }

  @Test
  void aFileThatIsNoWorkbookFailsAndTheNextOneIsRead() throws IOException {
    Files.writeString(data.resolve("pos/a.xlsx"), "no workbook at all");
    Files.writeString(data.resolve("pos/b.json"), "{\"items\": [{\"Текст");
    Files.writeString(
        data.resolve("pos/c.csv"),
        "Дата создания;Текст инцидента;Исполнитель\n24.11.2026;Темно;\n");

    List<Arrival> arrivals = read(INCIDENT);

    assertThat(arrivals.subList(0, 2)).allSatisfy(a -> assertThat(a.unreadable()).isNotNull());
    assertThat(arrivals.get(2).post().text()).isEqualTo("Темно");
  }

  @Test
  void theProfilesDateFormatIsUsed() throws IOException {
    Feed american =
        new Feed(
            "pos",
            Platform.PORTAL,
            "pos",
            null,
            null,
            null,
            Map.of("text", "t", "time", "d"),
            "MM/dd/yyyy",
            null,
            null);
    Files.writeString(data.resolve("pos/x.csv"), "t,d\nТемно,11/24/2026\nСветло,24.11.2026\n");

    List<Arrival> arrivals = read(american);

    assertThat(arrivals.get(0).post().postedAt()).isEqualTo(Instant.parse("2026-11-23T19:00:00Z"));
    assertThat(arrivals.get(1).unreadable().reason())
        .isEqualTo("'24.11.2026' is no time; write it like MM/dd/yyyy");
  }

  @Test
  void aRowCanSayThatAPostIsGone() throws IOException {
    Files.writeString(
        data.resolve("pos/x.jsonl"),
        "{\"id\":\"-5_1\",\"platform\":\"vk\",\"text\":\"\",\"removed\":\"2026-11-24T08:00:00Z\"}\n");

    Arrival arrival = read(feed(Map.of())).get(0);

    assertThat(arrival.removal().id().toString()).isEqualTo("vk:-5_1");
    assertThat(arrival.removal().seenAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
  }
}
