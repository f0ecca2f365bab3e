package otklik.lists.document;

import java.time.Instant;
import otklik.text.SoundText;

/**
 * What stands in a cell; only one of text, number and time counts. Texts are made sound: what an
 * older version has written into the index can be printed too.
 *
 * @param text null when it is a number or a time
 * @param number null when it is none
 * @param time null when it is none
 * @param link address that opens from the cell; null for none
 * @param heat 0 to 1: how strongly the cell is shaded; 0 for not at all
 * @param urgent whether the eye must find it
 * @param whole address where the whole of a text is that is too long for a page; null for none
 */
public record Cell(
    String text,
    Double number,
    Instant time,
    String link,
    double heat,
    boolean urgent,
    String whole) {

  public static final Cell EMPTY = text("");

  public Cell {
    text = SoundText.of(text);
    link = SoundText.of(link);
    whole = SoundText.of(whole);
  }

  /** A null is the empty text. */
  public static Cell text(String text) {
    return new Cell(text == null ? "" : text, null, null, null, 0, false, null);
  }

  public static Cell number(double number) {
    return new Cell(null, number, null, null, 0, false, null);
  }

  /** A null is the empty cell. */
  public static Cell time(Instant time) {
    return time == null ? EMPTY : new Cell(null, null, time, null, 0, false, null);
  }

  /** A null address is the plain text. */
  public static Cell link(String text, String address) {
    return new Cell(text, null, null, address, 0, false, null);
  }

  public Cell shaded(double share) {
    return new Cell(text, number, time, link, share, urgent, whole);
  }

  public Cell urgentIf(boolean isUrgent) {
    return new Cell(text, number, time, link, heat, isUrgent, whole);
  }

  /** A page may cut it and point there. */
  public Cell wholeAt(String address) {
    return new Cell(text, number, time, link, heat, urgent, address);
  }
}
