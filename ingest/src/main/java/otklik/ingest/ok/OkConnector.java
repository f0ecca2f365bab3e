package otklik.ingest.ok;

import java.io.IOException;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.ingest.Secrets;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.RateLimits;
import otklik.ingest.ok.OkClient.Keys;
import otklik.post.Platform;
import otklik.region.Feed;

/**
 * Reads groups of Odnoklassniki. The credential has three parts divided by blanks: application key,
 * token, secret key. Thread-safe.
 */
public final class OkConnector implements Connector {

  private static final Pattern GROUP =
      Pattern.compile("(?:(?:https?://)?(?:m\\.)?ok\\.ru/group/)?(\\d{5,20})(?:/.*)?");

  private final OkGroup group;
  private final Secrets secrets;

  /**
   * @param server null for OK's own
   */
  public OkConnector(
      Fetcher fetcher, RateLimits limits, Secrets secrets, Clock clock, String server) {
    this.group =
        new OkGroup(
            new OkClient(fetcher, limits, server == null ? OkClient.SERVER : server), clock);
    this.secrets = secrets;
  }

  @Override
  public Platform platform() {
    return Platform.OK;
  }

  @Override
  public String limit() {
    return "5 requests a second for a token";
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    Matcher address = GROUP.matcher(feed.address().strip());
    if (!address.matches()) {
      throw FeedTrouble.stop(
          "'"
              + feed.address()
              + "' is no address of OK; write a group's number or its address with the number");
    }
    Keys keys = Keys.parse(secrets.of(feed), feed.lane());
    return group.read(feed, address.group(1), cursor, keys);
  }
}
