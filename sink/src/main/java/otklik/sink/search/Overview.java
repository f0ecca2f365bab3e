package otklik.sink.search;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * A period in numbers, of what its reader may see.
 *
 * @param posted complaints and questions of the period
 * @param before the same of the period before, equally long
 * @param critical of the period
 * @param open now, whenever they were posted
 * @param overdue of those that are open
 * @param answered of the period's, how many have had their first answer
 * @param inTime of these, how many before its deadline
 * @param decided of the period's, how many have had their first answer or have waited too long for
 *     it: what the share in time is of
 * @param medianMinutes to the first answer; null when none was given
 * @param byPlace municipality's slug, or the empty text for those of none → sector's code → how
 *     many were posted in the period
 * @param byDay how many were posted on each of the last thirty local days
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Overview(
    long posted,
    long before,
    long critical,
    long open,
    long overdue,
    long answered,
    long inTime,
    long decided,
    Long medianMinutes,
    Map<String, Map<String, Long>> byPlace,
    SortedMap<LocalDate, Long> byDay) {

  /** All sectors of a municipality. */
  public long of(String municipality) {
    return byPlace.getOrDefault(municipality, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
