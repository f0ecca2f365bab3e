package otklik.sink.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.complaint.Status;
import otklik.standing.StandingQuery.Wanted;

/** A search as it is asked of posts that come, instead of those that are there. */
public final class StandingSearch {

  /** Of what is coming nobody knows these yet. */
  private static final Set<SearchField> NOT_YET =
      EnumSet.of(SearchField.ID, SearchField.NUMBER, SearchField.ASSIGNEE);

  private StandingSearch() {}

  /**
   * The fields that are wanted. Period and order are left out: what comes is new.
   *
   * @return empty when no new post could ever be found so
   */
  public static Optional<List<Wanted>> wanted(SearchRequest request) {
    Set<String> states = request.filters().getOrDefault(Facet.STATUS, Set.of());
    boolean handled = !states.isEmpty() && !states.contains(Status.NEW.code());
    if (handled || request.exact().keySet().stream().anyMatch(NOT_YET::contains)) {
      return Optional.empty();
    }
    List<Wanted> wanted = new ArrayList<>();
    request.filters().entrySet().stream()
        .filter(entry -> entry.getKey() != Facet.STATUS && !entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> wanted.add(new Wanted(entry.getKey().field(), List.copyOf(entry.getValue()))));
    request
        .exact()
        .forEach((field, value) -> wanted.add(new Wanted(field.field(), List.of(value))));
    return Optional.of(wanted);
  }
}
