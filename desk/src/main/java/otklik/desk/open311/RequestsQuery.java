package otklik.desk.open311;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.complaint.Status;
import otklik.desk.page.QueryTime;
import otklik.sink.search.Facet;
import otklik.sink.search.SearchRequest;

/**
 * What a list of requests is asked for, as the standard names it.
 *
 * @param ids the only ones; empty for whatever fits the rest
 * @param page from 1
 */
record RequestsQuery(
    List<String> ids,
    Map<Facet, Set<String>> filters,
    Instant from,
    Instant to,
    int page,
    int size) {

  private static final int MOST_PAGES = 50;
  private static final int MOST_IDS = 100;
  private static final int USUAL_SIZE = 50;

  /**
   * @param usual how far back, when nothing is said
   * @throws IllegalArgumentException naming the parameter
   */
  static RequestsQuery read(Context context, Instant now, Duration usual) {
    Instant to = instant(context, "end_date", now);
    Instant from = instant(context, "start_date", to.minus(usual));
    return new RequestsQuery(
        list(context.queryParam("service_request_id")),
        filters(context),
        from,
        to,
        number(context, "page", 1, MOST_PAGES),
        number(context, "page_size", USUAL_SIZE, SearchRequest.LARGEST_SIZE));
  }

  SearchRequest request() {
    return new SearchRequest(List.of(), filters, from, to, null, size, null);
  }

  private static Map<Facet, Set<String>> filters(Context context) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    filters.put(
        Facet.KIND,
        Arrays.stream(Kind.values())
            .filter(Kind::wantsAnswer)
            .map(Kind::code)
            .collect(Collectors.toSet()));
    List<String> services = list(context.queryParam("service_code"));
    for (String code : services) {
      check(Sector.ofCode(code).isPresent(), "service_code: '" + code + "' is none");
    }
    filters.put(Facet.SECTOR, Set.copyOf(services));
    Set<String> states =
        list(context.queryParam("status")).stream()
            .flatMap(RequestsQuery::states)
            .collect(Collectors.toSet());
    filters.put(Facet.STATUS, states);
    return filters;
  }

  private static Stream<String> states(String status) {
    boolean open = status.equals("open");
    check(open || status.equals("closed"), "status: '" + status + "' is none of open, closed");
    return Arrays.stream(Status.values()).filter(s -> s.isOpen() == open).map(Status::code);
  }

  private static List<String> list(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<String> all = Arrays.stream(text.split(",")).map(String::strip).distinct().toList();
    check(all.size() <= MOST_IDS, "more than " + MOST_IDS + " values");
    return all;
  }

  private static Instant instant(Context context, String name, Instant otherwise) {
    Instant given = QueryTime.of(name, context.queryParam(name), ZoneOffset.UTC, false);
    return given == null ? otherwise : given;
  }

  private static int number(Context context, String name, int otherwise, int most) {
    String text = context.queryParam(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    boolean fits = text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1;
    check(fits && Integer.parseInt(text) <= most, name + ": must be 1 to " + most);
    return Integer.parseInt(text);
  }

  private static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
