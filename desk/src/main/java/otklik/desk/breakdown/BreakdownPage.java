package otklik.desk.breakdown;

import java.util.List;

/**
 * What a breakdown shows.
 *
 * @param from the first local day, as fields of forms have it
 * @param to the last
 * @param parameters of the question, for exports
 */
public record BreakdownPage(
    BreakdownQuestion question,
    String from,
    String to,
    String parameters,
    List<String> heads,
    List<Row> rows,
    Row sums) {

  /**
   * A row.
   *
   * @param cases how many a share or a median is of; empty for a count
   * @param before the same of the period before
   * @param width of its bar, of 100
   */
  public record Row(
      String name, List<Field> fields, String sum, String cases, String before, int width) {}

  /**
   * A field.
   *
   * @param heat 0 for nothing, to 5
   */
  public record Field(String number, int heat) {}
}
