package otklik.desk.standing;

import java.util.List;
import otklik.sink.search.FoundComplaint;
import otklik.sink.standing.SavedSearch;

/**
 * What the page of saved searches shows.
 *
 * @param only the search whose matches are shown; null for those of all
 */
public record SavedPage(List<Saved> searches, List<Hit> hits, SavedSearch only, long unseen) {

  /**
   * A search.
   *
   * @param unseen what it has found since its owner looked last
   */
  public record Saved(SavedSearch search, long unseen) {}

  /**
   * A match.
   *
   * @param by the names of the searches that found it
   * @param isNew whether it was not seen yet
   */
  public record Hit(FoundComplaint found, String by, boolean isNew) {}
}
