package otklik.ingest.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import otklik.ingest.Cursor;
import otklik.ingest.poll.FeedProgress;
import otklik.region.Feed;

/**
 * Gives each feed to one reader, and each feed once; feeds of one lane to the same reader, so that
 * they share the platform's limit. A feed that is new in the profile is given at the next start.
 * Used by Flink's coordinator thread only.
 */
final class FeedEnumerator implements SplitEnumerator<FeedSplit, AssignedFeeds> {

  private final SplitEnumeratorContext<FeedSplit> context;
  private final Set<String> assigned;
  private final Map<Integer, Deque<FeedSplit>> pending = new HashMap<>();

  FeedEnumerator(
      SplitEnumeratorContext<FeedSplit> context, List<Feed> feeds, Set<String> assigned) {
    this.context = context;
    this.assigned = new HashSet<>(assigned);
    for (Feed feed : feeds) {
      if (!assigned.contains(feed.id())) {
        add(feed, new FeedSplit(feed.id(), FeedProgress.at(Cursor.START)));
      }
    }
  }

  private void add(Feed feed, FeedSplit split) {
    int reader = Math.floorMod(feed.lane().hashCode(), context.currentParallelism());
    pending.computeIfAbsent(reader, r -> new ArrayDeque<>()).add(split);
  }

  @Override
  public void start() {}

  @Override
  public void handleSplitRequest(int subtask, String host) {
    addReader(subtask);
  }

  @Override
  public void addSplitsBack(List<FeedSplit> splits, int subtask) {
    splits.forEach(split -> assigned.remove(split.feed()));
    pending.computeIfAbsent(subtask, r -> new ArrayDeque<>()).addAll(splits);
    if (context.registeredReaders().containsKey(subtask)) {
      addReader(subtask);
    }
  }

  @Override
  public void addReader(int subtask) {
    Deque<FeedSplit> mine = pending.getOrDefault(subtask, new ArrayDeque<>());
    while (!mine.isEmpty()) {
      FeedSplit split = mine.poll();
      assigned.add(split.feed());
      context.assignSplit(split, subtask);
    }
    context.signalNoMoreSplits(subtask);
  }

  @Override
  public AssignedFeeds snapshotState(long checkpoint) {
    return new AssignedFeeds(assigned);
  }

  @Override
  public void close() {}
}
