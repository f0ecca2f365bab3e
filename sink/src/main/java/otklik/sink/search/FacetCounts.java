package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.right.Sight;
import otklik.sink.index.FacetField;
import otklik.sink.search.Found.FacetCount;

/**
 * How many hits have which value. Every label by which one narrows stands together with the others
 * in one field of the document, {@link FacetField}: one pass over the hits counts all of them, and
 * what a label counts under the filters of the others is added up from the combinations. The status
 * is the desk's, not the pipeline's, and is counted beside them.
 */
final class FacetCounts {

  private static final int VALUES_A_FACET = 50;

  /** More than there are: 6 kinds × 10 sectors × 14 places × 9 platforms × 3 urgencies. */
  private static final int MOST_COMBINATIONS = 25_000;

  private static final String LABELS = "labels";
  private static final String STATUS = "status";
  private static final String INNER = "values";

  /** As they stand in the field. */
  private static final List<Facet> LABELLED =
      List.of(Facet.KIND, Facet.SECTOR, Facet.MUNICIPALITY, Facet.PLATFORM, Facet.URGENCY);

  private FacetCounts() {}

  static MultisearchBody ask(SearchRequest request, Sight sight) {
    Query query = SearchQueries.unfiltered(request, sight);
    List<Query> byStatus = SearchQueries.chosen(request, EnumSet.of(Facet.STATUS));
    List<Query> byLabels = SearchQueries.chosen(request, EnumSet.copyOf(LABELLED));
    return MultisearchBody.of(
        b ->
            b.size(0)
                .trackTotalHits(t -> t.enabled(true))
                .query(query)
                .aggregations(LABELS, under(byStatus, FacetField.NAME, MOST_COMBINATIONS))
                .aggregations(STATUS, under(byLabels, Facet.STATUS.field(), VALUES_A_FACET)));
  }

  /** Without a filter the index counts quicker than with one that lets everything pass. */
  private static Aggregation under(List<Query> filters, String field, int values) {
    Aggregation counted = Aggregation.of(a -> a.terms(t -> t.field(field).size(values)));
    return filters.isEmpty()
        ? counted
        : Aggregation.of(
            a -> a.filter(f -> f.bool(b -> b.filter(filters))).aggregations(INNER, counted));
  }

  static Map<Facet, List<FacetCount>> of(MultiSearchItem<JsonNode> answer, SearchRequest request) {
    Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
    LABELLED.forEach(facet -> sums.put(facet, new HashMap<>()));
    for (StringTermsBucket bucket : buckets(answer.aggregations().get(LABELS))) {
      add(FacetField.values(bucket.key().stringValue()), bucket.docCount(), request, sums);
    }
    sums.put(Facet.STATUS, statuses(answer));
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    sums.forEach((facet, values) -> counts.put(facet, sorted(values)));
    return counts;
  }

  /** It counts for a facet when it passes the filters of all the others. */
  private static void add(
      List<String> values, long hits, SearchRequest request, Map<Facet, Map<String, Long>> sums) {
    List<Facet> against = new ArrayList<>();
    for (int i = 0; i < LABELLED.size(); i++) {
      Set<String> chosen = request.filters().getOrDefault(LABELLED.get(i), Set.of());
      if (!chosen.isEmpty() && !chosen.contains(values.get(i))) {
        against.add(LABELLED.get(i));
      }
    }
    for (int i = 0; i < LABELLED.size() && against.size() < 2; i++) {
      if (against.isEmpty() || against.get(0) == LABELLED.get(i)) {
        sums.get(LABELLED.get(i)).merge(values.get(i), hits, Long::sum);
      }
    }
  }

  /** What nobody has touched has no status: it is new. */
  private static Map<String, Long> statuses(MultiSearchItem<JsonNode> answer) {
    Aggregate counted = answer.aggregations().get(STATUS);
    long rest = counted.isFilter() ? counted.filter().docCount() : answer.hits().total().value();
    Map<String, Long> values = new HashMap<>();
    for (StringTermsBucket bucket : buckets(counted)) {
      rest -= bucket.docCount();
      values.put(bucket.key().stringValue(), bucket.docCount());
    }
    if (rest > 0) {
      values.merge(Facet.STATUS.missing(), rest, Long::sum);
    }
    return values;
  }

  private static List<StringTermsBucket> buckets(Aggregate counted) {
    Aggregate values = counted.isFilter() ? counted.filter().aggregations().get(INNER) : counted;
    return values.sterms().buckets().array();
  }

  private static List<FacetCount> sorted(Map<String, Long> values) {
    return values.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .limit(VALUES_A_FACET)
        .toList();
  }
}
