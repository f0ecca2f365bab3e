package otklik.desk.overview;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.desk.overview.OverviewPage.Bar;
import otklik.desk.overview.OverviewPage.Field;
import otklik.desk.overview.OverviewPage.Line;
import otklik.desk.overview.OverviewPage.Top;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.place.Municipality;
import otklik.right.Sight;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.Facet;
import otklik.sink.search.Found;
import otklik.sink.search.Overview;
import otklik.sink.search.OverviewSearch;
import otklik.sink.search.SearchOrder;
import otklik.sink.search.SearchRequest;

/** The overview of today, of seven or of thirty days, of what its reader may see. */
public final class OverviewRoom {

  private static final Map<String, Integer> PERIODS = Map.of("today", 1, "week", 7, "month", 30);
  private static final int TOP_INCIDENTS = 8;

  /** In posts: "+45900 %" of one post says nothing. */
  private static final int LEAST_COMPARED = 20;

  private final Pages pages;
  private final OverviewSearch overviews;
  private final ComplaintSearch search;

  public OverviewRoom(Pages pages, OverviewSearch overviews, ComplaintSearch search) {
    this.pages = pages;
    this.overviews = overviews;
    this.search = search;
  }

  private static String period(Context context) {
    String asked = context.queryParam("period");
    return PERIODS.containsKey(String.valueOf(asked)) ? asked : "today";
  }

  private LocalDate first(String period) {
    return LocalDate.parse(pages.today()).minusDays(PERIODS.get(period) - 1L);
  }

  /** The same numbers for programs. */
  public void json(Context context) throws IOException {
    Instant begin = first(period(context)).atStartOfDay(pages.region().timeZone()).toInstant();
    context.json(overviews.of(begin, pages.now(), Visit.of(context).person().sight()));
  }

  public void page(Context context) throws IOException {
    String period = period(context);
    LocalDate from = first(period);
    Instant begin = from.atStartOfDay(pages.region().timeZone()).toInstant();
    Sight sight = Visit.of(context).person().sight();
    Overview overview = overviews.of(begin, pages.now(), sight);
    OverviewPage page =
        new OverviewPage(
            overview,
            period,
            from,
            change(overview.posted(), overview.before()),
            OverviewMap.of(pages.map(), pages.region(), overview),
            days(overview),
            table(overview),
            incidents(begin, sight));
    pages.render(context, "overview/overview.jte", Map.of("page", page));
  }

  /** In percent; null where the period before has too little to compare with. */
  static Integer change(long posted, long before) {
    return before < LEAST_COMPARED
        ? null
        : Math.toIntExact(Math.round(100.0 * (posted - before) / before));
  }

  private static List<Bar> days(Overview overview) {
    long most = overview.byDay().values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bar> days = new ArrayList<>();
    overview
        .byDay()
        .forEach(
            (day, count) ->
                days.add(new Bar(day, count, most == 0 ? 0 : Math.toIntExact(count * 100 / most))));
    return days;
  }

  /** The municipalities of the profile, and what has none; those without anything are left out. */
  private List<Line> table(Overview overview) {
    long most =
        overview.byPlace().values().stream()
            .flatMap(sectors -> sectors.values().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    List<Line> lines = new ArrayList<>();
    for (Municipality town : pages.region().municipalities()) {
      lines.add(line(town.slug(), town.slug(), town.name(), overview, most));
    }
    lines.add(line("", "none", pages.text("place.unknown"), overview, most));
    lines.removeIf(line -> line.total() == 0);
    return lines;
  }

  private static Line line(String place, String slug, String name, Overview overview, long most) {
    Map<String, Long> counts = overview.byPlace().getOrDefault(place, Map.of());
    return new Line(
        slug,
        name,
        overview.of(place),
        Arrays.stream(Sector.values())
            .map(
                sector -> {
                  long count = counts.getOrDefault(sector.code(), 0L);
                  return new Field(sector.code(), count, OverviewMap.heat(count, most));
                })
            .toList());
  }

  private List<Top> incidents(Instant from, Sight sight) throws IOException {
    SearchRequest request =
        new SearchRequest(
                List.of(),
                Map.of(Facet.KIND, Set.of(Kind.COMPLAINT.code())),
                from,
                null,
                null,
                TOP_INCIDENTS,
                null)
            .by(SearchOrder.VOICES);
    Found found = search.seenBy(sight).search(request);
    List<Top> top = new ArrayList<>();
    for (int i = 0; i < found.complaints().size(); i++) {
      top.add(new Top(found.complaints().get(i), found.voices().get(i)));
    }
    return top;
  }
}
