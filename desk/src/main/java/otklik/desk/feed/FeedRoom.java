package otklik.desk.feed;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import otklik.desk.page.Pages;
import otklik.health.StreamHealth;
import otklik.post.FeedReport;
import otklik.post.FeedState;
import otklik.region.Feed;
import otklik.sink.feed.FeedReports;

/** All feeds with the state of their reading. */
public final class FeedRoom {

  private final Pages pages;
  private final FeedReports reports;
  private final Supplier<StreamHealth> stream;

  public FeedRoom(Pages pages, FeedReports reports, Supplier<StreamHealth> stream) {
    this.pages = pages;
    this.reports = reports;
    this.stream = stream;
  }

  public void page(Context context) throws IOException {
    List<FeedRow> rows = rows(pages.region().feeds(), reports.all());
    pages.render(
        context,
        "feed/feeds.jte",
        Map.of(
            "rows",
            rows,
            "standing",
            standing(stream.get()),
            "reading",
            count(rows, FeedState.READING),
            "waiting",
            count(rows, FeedState.WAITING),
            "stopped",
            count(rows, FeedState.STOPPED)));
  }

  /** What to say above all feeds when the stream does not go on; empty while it does. */
  private String standing(StreamHealth health) {
    return health.goesOn()
        ? ""
        : pages.text(
            "feeds.stream." + health.trouble().name().toLowerCase(Locale.ROOT),
            pages.time(health.since()));
  }

  /** How each feed is read, for programs. */
  public void json(Context context) throws IOException {
    context.json(reports.all());
  }

  private static int count(List<FeedRow> rows, FeedState state) {
    return (int)
        rows.stream()
            .filter(row -> row.feed() != null && row.report() != null)
            .filter(row -> row.report().state() == state)
            .count();
  }

  static List<FeedRow> rows(List<Feed> feeds, List<FeedReport> reports) {
    Map<String, FeedReport> left = new TreeMap<>();
    reports.forEach(report -> left.put(report.id(), report));
    List<FeedRow> rows = new ArrayList<>();
    feeds.forEach(feed -> rows.add(new FeedRow(feed, left.remove(feed.id()))));
    left.remove(Feed.DESK.id());
    left.values().forEach(report -> rows.add(new FeedRow(null, report)));
    rows.sort(Comparator.comparingInt(FeedRow::rank).thenComparing(FeedRow::id));
    return rows;
  }
}
