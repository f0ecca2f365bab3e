package otklik.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.region.Feed;

/**
 * What every connector must keep, whatever its platform. A subclass puts three posts behind the
 * feed.
 */
public abstract class ConnectorContract {

  /** A connector over the fake platform; each call opens a new one, as after a crash. */
  protected abstract Connector open();

  /** A feed behind which exactly three posts wait. */
  protected abstract Feed feedOfThree() throws Exception;

  private static List<Fetched.Step> readAll(Connector connector, Feed feed, Cursor from)
      throws Exception {
    List<Fetched.Step> steps = new ArrayList<>();
    Cursor at = from;
    int silent = 0;
    while (silent < 2) {
      Fetched fetched = connector.fetch(feed, at);
      silent = fetched.steps().isEmpty() ? silent + 1 : 0;
      steps.addAll(fetched.steps());
      at = fetched.next();
    }
    return steps;
  }

  private static List<String> ids(List<Fetched.Step> steps) {
    return steps.stream().map(step -> step.arrival().post().id().toString()).toList();
  }

  @Test
  void readsEveryPostOnce() throws Exception {
    try (Connector connector = open()) {
      assertThat(ids(readAll(connector, feedOfThree(), Cursor.START)))
          .hasSize(3)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void readsTheSameAgainFromTheSameCursor() throws Exception {
    Feed feed = feedOfThree();
    List<String> first;
    try (Connector connector = open()) {
      first = ids(readAll(connector, feed, Cursor.START));
    }
    try (Connector connector = open()) {
      assertThat(ids(readAll(connector, feed, Cursor.START))).isEqualTo(first);
    }
  }

  @Test
  void goesOnBehindTheCursorOfAnyPostAfterACrash() throws Exception {
    Feed feed = feedOfThree();
    List<Fetched.Step> all;
    try (Connector connector = open()) {
      all = readAll(connector, feed, Cursor.START);
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).after() != null) {
        try (Connector restarted = open()) {
          assertThat(ids(readAll(restarted, feed, all.get(i).after())))
              .isEqualTo(ids(all.subList(i + 1, all.size())));
        }
      }
    }
  }

  @Test
  void offersWhatIsCommittedNoMore() throws Exception {
    Feed feed = feedOfThree();
    try (Connector connector = open()) {
      Fetched fetched = connector.fetch(feed, Cursor.START);
      while (!fetched.steps().isEmpty()) {
        fetched = connector.fetch(feed, fetched.next());
      }
      connector.committed(feed, fetched.next());
      assertThat(readAll(connector, feed, fetched.next())).isEmpty();
    }
  }
}
