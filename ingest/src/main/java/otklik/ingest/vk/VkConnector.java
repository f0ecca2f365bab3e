package otklik.ingest.vk;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.ingest.BatchConnector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.RateLimits;
import otklik.ingest.pushed.Pushed;
import otklik.ingest.vk.VkClient.Answer;
import otklik.ingest.vk.VkClient.Token;
import otklik.post.Platform;
import otklik.region.Feed;

/** Reads walls (up to 25 in one request), searches and discussions of VKontakte. Thread-safe. */
public final class VkConnector implements BatchConnector {

  private final VkClient client;
  private final Secrets secrets;
  private final VkWall wall;
  private final VkSearch search;
  private final VkBoard board;
  private final VkLongPoll longPoll;
  private final Pushed pushed;

  /**
   * @param server null for VK's own
   */
  public VkConnector(
      Fetcher fetcher,
      RateLimits limits,
      Secrets secrets,
      Pushed pushed,
      Clock clock,
      String server) {
    this.client = new VkClient(fetcher, limits, server == null ? VkClient.SERVER : server);
    this.secrets = secrets;
    this.wall = new VkWall(client, clock);
    this.search = new VkSearch(client, clock);
    this.board = new VkBoard(client, clock);
    this.longPoll = new VkLongPoll(client, fetcher, clock);
    this.pushed = pushed;
  }

  @Override
  public Platform platform() {
    return Platform.VK;
  }

  @Override
  public String limit() {
    return "3 requests a second for a token, 25 walls in one";
  }

  @Override
  public int mostFeeds() {
    return VkClient.MOST_CALLS;
  }

  @Override
  public boolean joins(Feed feed) {
    try {
      return VkAddress.parse(feed.address()).type() == VkAddress.Type.WALL;
    } catch (FeedTrouble noAddress) {
      return false;
    }
  }

  private Token token(Feed feed) throws IOException {
    return new Token(secrets.of(feed), feed.lane());
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    VkAddress address = VkAddress.parse(feed.address());
    return switch (address.type()) {
      case WALL ->
          wall.read(
              feed, cursor, client.call(WallPages.page(address, 0), token(feed)), token(feed));
      case SEARCH -> search.read(feed, address.name(), cursor, token(feed));
      case BOARD -> board.read(feed, address.owner(), cursor, token(feed));
      case LONG_POLL -> longPoll.read(feed, address.owner(), cursor, token(feed));
      case CALLBACK -> pushed.read(feed, cursor, VkEvents::arrival);
    };
  }

  @Override
  public Map<String, Outcome> fetchAll(List<Asked> asked) throws IOException {
    Map<String, Outcome> outcomes = new HashMap<>();
    List<Asked> good = new ArrayList<>();
    List<VkCall> calls = new ArrayList<>();
    for (Asked one : asked) {
      try {
        calls.add(WallPages.page(VkAddress.parse(one.feed().address()), 0));
        good.add(one);
      } catch (IOException e) {
        outcomes.put(one.feed().id(), new Outcome(null, e));
      }
    }
    if (!good.isEmpty()) {
      Token token = token(good.get(0).feed());
      List<Answer> firsts = client.execute(calls, token);
      for (int i = 0; i < good.size(); i++) {
        outcomes.put(good.get(i).feed().id(), outcome(good.get(i), firsts.get(i), token));
      }
    }
    return outcomes;
  }

  @Override
  public void committed(Feed feed, Cursor cursor) throws IOException {
    if (feed.address().equals("callback")) {
      pushed.committed(feed, cursor);
    }
  }

  private Outcome outcome(Asked asked, Answer first, Token token) {
    try {
      return new Outcome(wall.read(asked.feed(), asked.cursor(), first.orThrow(), token), null);
    } catch (IOException e) {
      return new Outcome(null, e);
    } catch (RuntimeException e) {
      return new Outcome(null, new IOException("the wall could not be understood: " + e, e));
    }
  }
}
