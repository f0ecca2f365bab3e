package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;

/** How the index sorts by each order; always down to a single document, so that pages fit. */
final class SearchOrders {

  private static final SortOptions NEWEST = by("posted_at", SortOrder.Desc);
  private static final SortOptions ID = by("id", SortOrder.Asc);

  private SearchOrders() {}

  static List<SortOptions> of(SearchOrder order) {
    return switch (order) {
      case TIME, VOICES -> List.of(NEWEST, ID);
      // "critical", "high", "normal": the alphabet has the right order
      case URGENCY -> List.of(by("urgency", SortOrder.Asc), NEWEST, ID);
      case DUE -> List.of(due(), NEWEST, ID);
      case UNCERTAIN -> List.of(by("doubt", SortOrder.Desc), NEWEST, ID);
      case RELEVANCE ->
          List.of(SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc))), NEWEST, ID);
    };
  }

  /** What has no deadline comes last. */
  private static SortOptions due() {
    return SortOptions.of(
        s ->
            s.field(
                f ->
                    f.field("first_answer_due_at")
                        .order(SortOrder.Asc)
                        .missing(m -> m.longValue(Long.MAX_VALUE))));
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
