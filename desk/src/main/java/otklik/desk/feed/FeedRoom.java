package otklik.desk.feed;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.desk.page.Pages;
import otklik.health.StreamHealth;
import otklik.pace.SharedAnswer;
import otklik.post.FeedReport;
import otklik.post.FeedState;
import otklik.region.Feed;
import otklik.sink.feed.FeedReports;

/** All feeds with the state of their reading. */
public final class FeedRoom {

  private static final Logger LOG = LoggerFactory.getLogger(FeedRoom.class);

  /** The page says that the stream stands, also while the index hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Pages pages;
  private final SharedAnswer<List<FeedReport>> reports;
  private final Supplier<StreamHealth> stream;

  /**
   * @param waiting threads for questions to the index
   */
  public FeedRoom(
      Pages pages, FeedReports reports, Supplier<StreamHealth> stream, Executor waiting) {
    this.pages = pages;
    this.reports = new SharedAnswer<>(reports::all, PATIENCE, waiting);
    this.stream = stream;
  }

  /** Without what the index knows of the feeds, where it does not answer. */
  public void page(Context context) {
    List<FeedReport> known = known();
    List<FeedRow> rows = rows(pages.region().feeds(), Objects.requireNonNullElse(known, List.of()));
    pages.render(
        context,
        "feed/feeds.jte",
        Map.of(
            "rows",
            rows,
            "standing",
            standing(stream.get(), known == null),
            "reading",
            count(rows, FeedState.READING),
            "waiting",
            count(rows, FeedState.WAITING),
            "stopped",
            count(rows, FeedState.STOPPED)));
  }

  /** Null while the index does not answer. */
  private List<FeedReport> known() {
    try {
      return reports.get();
    } catch (IOException e) {
      LOG.warn("the index does not say how the feeds are read: {}", e.toString());
      return null;
    }
  }

  /** What to say above all feeds when the stream does not go on; empty while it does. */
  private String standing(StreamHealth health, boolean away) {
    if (health.goesOn()) {
      return away ? pages.text("feeds.index-away") : "";
    }
    return pages.text(
        "feeds.stream." + health.trouble().name().toLowerCase(Locale.ROOT),
        pages.time(health.since()));
  }

  /** How each feed is read, for programs. */
  public void json(Context context) throws IOException {
    context.json(reports.get());
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
