package otklik.sink.handling;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import otklik.right.Sight;
import otklik.sink.day.DocumentPages;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.DueQueries;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SightRules;

/** Complaints by when people last did something with them. Thread-safe. */
public final class HandledComplaints {

  private final DocumentPages pages;

  public HandledComplaints(SearchCluster cluster) {
    this.pages = new DocumentPages(cluster.client(), List.of("lemmas", "stems", "forms", "shown"));
  }

  /**
   * Whose history may have a line of this time: what was changed then or later.
   *
   * @param to what has been posted since is left out
   * @param sight nothing else is given
   */
  public List<FoundComplaint> changed(Instant from, Instant to, Sight sight) throws IOException {
    List<FoundComplaint> changed = new ArrayList<>();
    pages.read(
        DueQueries.range("handling.changed_at", from, null),
        source ->
            FoundComplaint.read(source)
                .filter(found -> SightRules.covers(sight, found))
                .filter(found -> found.document().postedAt().isBefore(to))
                .ifPresent(changed::add));
    return changed;
  }
}
