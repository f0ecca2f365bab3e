package otklik.lists.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import otklik.text.SoundText;

/**
 * A list before it is a file. Nothing in it depends on when or where it is made.
 *
 * @param subtitle one line under the title
 * @param date of the day that it is about
 * @param zone in which its times are shown
 * @param facts the numbers that stand above the tables
 */
public record ListDocument(
    String title,
    String subtitle,
    LocalDate date,
    ZoneId zone,
    List<Fact> facts,
    List<ListTable<?>> tables) {

  public ListDocument {
    title = SoundText.of(title);
    subtitle = SoundText.of(subtitle);
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  /**
   * A number of the day.
   *
   * @param against what it is compared with, in words; the empty text for nothing
   * @param urgent whether the eye must find it
   */
  public record Fact(String name, String value, String against, boolean urgent) {}
}
