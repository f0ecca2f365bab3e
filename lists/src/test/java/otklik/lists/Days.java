package otklik.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import otklik.analysis.Sector;

/** Days for tests of the lists. */
final class Days {

  static final LocalDate DATE = LocalDate.of(2026, 11, 24);
  static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");
  private static final Instant MORNING = Instant.parse("2026-11-24T03:00:00Z");
  private static final String DESK = "http://127.0.0.1:8080";

  private Days() {}

  static ListedComplaint complaint(String id, boolean overdue, boolean critical, String text) {
    Instant postedAt = overdue ? MORNING.minusSeconds(9 * 86_400) : MORNING;
    return new ListedComplaint(
        "salekhard",
        overdue,
        "vk:" + id,
        DESK + "/complaint/vk:" + id,
        "https://vk.example/wall-1_" + id,
        postedAt,
        "Салехард",
        "ул. Ленина, 46",
        "ЖКХ и благоустройство",
        "Прорыв водопровода",
        "жалоба",
        critical ? "критическая" : "обычная",
        critical,
        text,
        "ВКонтакте",
        "новое",
        "Ответственный за блок «ЖКХ и благоустройство»",
        "Исполнитель, Салехард",
        postedAt.plusSeconds(86_400),
        postedAt.plusSeconds(10 * 86_400),
        overdue ? postedAt.plusSeconds(86_400) : null,
        "incident-vk:1");
  }

  static MunicipalityDay salekhard() {
    return new MunicipalityDay(
        "Салехард",
        DATE,
        ZONE,
        List.of(
            new ListedIncident(
                "incident-vk:1",
                DESK + "/complaint/vk:1",
                "Прорвало водопровод на Ленина 46, вода течёт по всей улице",
                "серьёзно",
                true,
                "новый",
                "ЖКХ и благоустройство",
                "Прорыв водопровода",
                "Салехард",
                12,
                12,
                11,
                5_400,
                "ВКонтакте, Telegram",
                MORNING,
                MORNING.plusSeconds(3_600))),
        List.of(
            complaint("2", false, false, "Когда уже расчистят двор? 🤬 Третий день пройти нельзя"),
            complaint("1", false, true, "Прорвало водопровод на Ленина 46; звоните [телефон]"),
            complaint("3", false, false, "=HYPERLINK(\"http://evil.example\") <b>снег</b> & лёд"),
            complaint("9", true, false, "Неделю не работает лифт в третьем подъезде")));
  }

  static RegionDay region() {
    List<RegionDay.Row> rows = new ArrayList<>();
    String[] names = {
      "Салехард",
      "Губкинский",
      "Лабытнанги",
      "Муравленко",
      "Новый Уренгой",
      "Ноябрьск",
      "Красноселькупский район",
      "Надымский район",
      "Приуральский район",
      "Пуровский район",
      "Тазовский район",
      "Шурышкарский район",
      "Ямальский район",
      "Муниципалитет не определён"
    };
    int sectors = Sector.values().length;
    for (int m = 0; m < names.length; m++) {
      int[] day = new int[sectors];
      int[] before = new int[sectors];
      for (int s = 0; s < sectors; s++) {
        day[s] = (m * 7 + s * 5) % 13;
        before[s] = (m * 5 + s * 3) % 11;
      }
      rows.add(new RegionDay.Row(names[m], day, before, m % 3, m % 4, m * 2));
    }
    return new RegionDay("Ямало-Ненецкий автономный округ", DATE, ZONE, rows);
  }
}
