package otklik.ingest.file;

import java.util.Map;
import otklik.ingest.file.text.Line;

/**
 * One record of a file, before it is a post.
 *
 * @param sheet of a workbook with several; null otherwise
 * @param line where it begins, from 1
 * @param fields by column; null when there is a problem
 * @param raw as it stood there, or the beginning of it
 * @param problem "field: what is wrong"; null when there is none
 * @param fatal nothing behind it can be read either
 */
public record Row(
    String sheet, int line, Map<String, String> fields, String raw, String problem, boolean fatal) {

  static Row of(Line line, Map<String, String> fields) {
    return new Row(null, line.number(), fields, line.text(), null, false);
  }

  static Row bad(Line line, String problem) {
    return new Row(null, line.number(), null, line.text(), problem, false);
  }

  static Row fatal(int line, String problem) {
    return new Row(null, line, null, "", problem, true);
  }

  /** The same row, of this sheet. */
  Row in(String name) {
    return new Row(name, line, fields, raw, problem, fatal);
  }
}
