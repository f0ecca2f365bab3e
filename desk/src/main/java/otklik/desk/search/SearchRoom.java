package otklik.desk.search;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.classify.Analyser;
import otklik.classify.highlight.Highlighter;
import otklik.classify.highlight.Segment;
import otklik.desk.page.Pages;
import otklik.desk.page.QueryReader;
import otklik.desk.page.ShownText;
import otklik.desk.page.Visit;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.Facet;
import otklik.sink.search.Found;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchRequest;

/** The search page and, as one types and clicks, its results alone. */
public final class SearchRoom {

  private static final int PAGE = 30;
  private static final int EXCERPT = 420;
  private static final List<String> PERIODS =
      List.of("period.today", "period.week", "period.month");

  private final Pages pages;
  private final QueryReader queries;
  private final ComplaintSearch search;
  private final Analyser analyser;
  private final FacetNames names;

  public SearchRoom(Pages pages, QueryReader queries, ComplaintSearch search, Analyser analyser) {
    this.pages = pages;
    this.queries = queries;
    this.search = search;
    this.analyser = analyser;
    this.names = new FacetNames(pages);
  }

  public void page(Context context) throws IOException {
    pages.render(context, "search/search.jte", Map.of("page", find(context)));
  }

  public void results(Context context) throws IOException {
    boolean more = context.queryParam("after") != null;
    if (!more) {
      context.header(
          "HX-Replace-Url", "/?" + (context.queryString() == null ? "" : context.queryString()));
    }
    pages.render(
        context, more ? "search/hits.jte" : "search/results.jte", Map.of("page", find(context)));
  }

  private SearchPage find(Context context) throws IOException {
    List<LocalDate> beginnings = beginnings();
    SearchRequest request =
        queries
            .read(context, PAGE)
            .counting(
                beginnings.stream()
                    .map(day -> day.atStartOfDay(pages.region().timeZone()).toInstant())
                    .toList());
    Found found = search.seenBy(Visit.of(context).person().sight()).search(request);
    SoughtWords sought = SoughtWords.of(request.terms());
    return new SearchPage(
        orEmpty(context.queryParam("q")),
        orEmpty(context.queryParam("from")),
        orEmpty(context.queryParam("to")),
        request.order(),
        exports(context),
        found.total(),
        periods(context, beginnings, found),
        facets(request, found),
        hits(found, sought),
        found.next() == null
            ? null
            : "/results?" + parameters(context, Set.of("after")) + "after=" + found.next());
  }

  /** The question as the export takes it. */
  private static String exports(Context context) {
    return parameters(context, Set.of("after", "size"));
  }

  /** Today, seven days, thirty days: the first local day of each. */
  private List<LocalDate> beginnings() {
    LocalDate today = pages.now().atZone(pages.region().timeZone()).toLocalDate();
    return List.of(today, today.minusDays(6), today.minusDays(29));
  }

  private static List<SearchPage.PeriodView> periods(
      Context context, List<LocalDate> beginnings, Found found) {
    String others = "/?" + parameters(context, Set.of("after", "from", "to"));
    boolean open = orEmpty(context.queryParam("to")).isEmpty();
    List<SearchPage.PeriodView> views = new ArrayList<>();
    for (int i = 0; i < beginnings.size(); i++) {
      String from = beginnings.get(i).toString();
      boolean chosen = open && from.equals(context.queryParam("from"));
      views.add(
          new SearchPage.PeriodView(
              PERIODS.get(i),
              found.periods().get(i),
              chosen,
              others + (chosen ? "" : "from=" + from)));
    }
    return views;
  }

  private List<SearchPage.Hit> hits(Found found, SoughtWords sought) {
    List<SearchPage.Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.complaints().size(); i++) {
      long voices = found.voices().isEmpty() ? 0 : found.voices().get(i);
      hits.add(hit(found.complaints().get(i), voices, sought));
    }
    return hits;
  }

  private SearchPage.Hit hit(FoundComplaint found, long voices, SoughtWords sought) {
    var d = found.document();
    String masked = ShownText.masked(d);
    List<Segment> text = sought.in(masked, analyser.tokens(masked));
    return new SearchPage.Hit(
        found,
        voices,
        Highlighter.excerpt(text, EXCERPT),
        names.name(Facet.KIND, d.kind()),
        names.name(Facet.SECTOR, d.sector()),
        d.municipality() == null ? "" : names.name(Facet.MUNICIPALITY, d.municipality()),
        names.name(Facet.PLATFORM, d.platform()),
        names.name(Facet.URGENCY, d.urgency()),
        names.name(Facet.STATUS, found.status()));
  }

  private List<SearchPage.FacetView> facets(SearchRequest request, Found found) {
    List<SearchPage.FacetView> views = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      Set<String> chosen = request.filters().getOrDefault(facet, Set.of());
      List<SearchPage.ValueView> values = new ArrayList<>();
      for (Found.FacetCount count : found.facets().get(facet)) {
        values.add(
            new SearchPage.ValueView(
                count.value(),
                names.name(facet, count.value()),
                count.count(),
                chosen.contains(count.value())));
      }
      for (String value : chosen) {
        if (values.stream().noneMatch(view -> view.value().equals(value))) {
          values.add(new SearchPage.ValueView(value, names.name(facet, value), 0, true));
        }
      }
      values.sort(Comparator.comparing(value -> !value.chosen()));
      views.add(new SearchPage.FacetView(facet.parameter(), values));
    }
    return views;
  }

  /** The parameters of this search, each ended by an ampersand. */
  private static String parameters(Context context, Set<String> without) {
    StringBuilder text = new StringBuilder();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!without.contains(name)) {
                values.forEach(
                    value ->
                        text.append(encode(name)).append('=').append(encode(value)).append('&'));
              }
            });
    return text.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
