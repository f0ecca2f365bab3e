package otklik.sink.search;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/**
 * A table of numbers.
 *
 * @param rows keys: codes, slugs or days; the empty text for what has none; by their numbers, the
 *     largest first, and days in their order
 * @param columns the same; empty for a table with sums only
 * @param fields row → column → number; what is not there has nothing to be measured
 * @param rowSums by row
 * @param columnSums by column
 * @param sum of everything; null when there is nothing to be measured
 * @param cases by row: how many cases a share or a median is of; null for what is a count itself
 * @param allCases of everything
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Breakdown(
    List<String> rows,
    List<String> columns,
    Map<String, Map<String, Double>> fields,
    Map<String, Double> rowSums,
    Map<String, Double> columnSums,
    Double sum,
    Map<String, Long> cases,
    Long allCases) {

  /** Null when there is nothing to be measured. */
  public Double field(String row, String column) {
    return fields.getOrDefault(row, Map.of()).get(column);
  }
}
