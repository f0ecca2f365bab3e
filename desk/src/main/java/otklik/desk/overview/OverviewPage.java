package otklik.desk.overview;

import java.time.LocalDate;
import java.util.List;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.Overview;

/**
 * What the overview shows.
 *
 * @param period key of the text that names it
 * @param from the period's first local day
 * @param change against the period before, in percent; null when that one had too little to compare
 *     with
 * @param table by municipality and sector
 * @param incidents the largest of the period, and how many of its hits are theirs
 */
public record OverviewPage(
    Overview overview,
    String period,
    LocalDate from,
    Integer change,
    OverviewMap map,
    List<Bar> days,
    List<Line> table,
    List<Top> incidents) {

  /**
   * A day.
   *
   * @param height of 100
   */
  public record Bar(LocalDate day, long count, int height) {}

  /**
   * A municipality.
   *
   * @param slug "none" for posts of none
   */
  public record Line(String slug, String name, long total, List<Field> fields) {}

  /** A sector of a municipality. */
  public record Field(String sector, long count, int heat) {}

  /** An incident by its newest post. */
  public record Top(FoundComplaint newest, long voices) {}
}
