package otklik.classify.standing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import otklik.complaint.Complaint;
import otklik.standing.StandingQuery;

/**
 * The standing queries, indexed by their words: of a post only those are asked that could find it.
 * Not thread-safe; close it.
 */
public final class StandingQueries implements AutoCloseable {

  private final Monitor monitor;
  private final Map<String, StandingQuery> queries = new HashMap<>();

  public StandingQueries() {
    try {
      this.monitor = new Monitor(new WhitespaceAnalyzer(), new TermFilteredPresearcher());
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory can't fail", e);
    }
  }

  /** In place of the one with the same id; one that has ended is taken away. */
  public void put(StandingQuery query) {
    try {
      monitor.deleteById(query.id());
      queries.remove(query.id());
      if (!query.ended()) {
        monitor.register(new MonitorQuery(query.id(), StandingQueryRules.of(query)));
        queries.put(query.id(), query);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory can't fail", e);
    }
  }

  public boolean isEmpty() {
    return queries.isEmpty();
  }

  /** Those that find it, in no particular order. */
  public List<StandingQuery> finding(Complaint complaint) {
    if (queries.isEmpty()) {
      return List.of();
    }
    try {
      MatchingQueries<QueryMatch> matches =
          monitor.match(WatchedPost.document(complaint), QueryMatch.SIMPLE_MATCHER);
      List<StandingQuery> found = new ArrayList<>();
      matches.getMatches().forEach(match -> found.add(queries.get(match.getQueryId())));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory can't fail", e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory can't fail", e);
    }
  }
}
