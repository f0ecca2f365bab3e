package otklik.region;

import java.util.Map;
import otklik.post.Platform;

/**
 * Where posts come from: a community, a channel, a site, a folder.
 *
 * @param address what the platform's connector understands: a folder's path, a community's name
 * @param municipality slug of the home municipality; null when the feed belongs to the whole region
 * @param credential where the token is kept; null when the platform needs none
 * @param columns of a register: our field to the register's column; empty for our own files
 * @param dateFormat of a register or a page, as java.time writes it; null for the usual ones
 * @param page how a site's pages are read; null for everything that is no site
 * @param reply token by which answers are posted there; null where we have no right to
 */
public record Feed(
    String id,
    Platform platform,
    String address,
    String municipality,
    SecretReference credential,
    FeedSchedule schedule,
    Map<String, String> columns,
    String dateFormat,
    PageLayout page,
    SecretReference reply) {

  /** What the desk hands to the stream; every region has it, and no profile names it. */
  /** The address of a feed that a partner pushes to. */
  private static final String PUSH = "push";

  public static final Feed DESK = new Feed("desk", Platform.IMPORT, "desk", null);

  public Feed {
    schedule = schedule == null ? FeedSchedule.DEFAULT : schedule;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
  }

  /** A feed of a platform with an API. */
  public Feed(
      String id,
      Platform platform,
      String address,
      String municipality,
      SecretReference credential,
      FeedSchedule schedule) {
    this(id, platform, address, municipality, credential, schedule, null, null, null, null);
  }

  /** A feed without credential, asked as often as feeds are by default. */
  public Feed(String id, Platform platform, String address, String municipality) {
    this(id, platform, address, municipality, null, null);
  }

  /**
   * Feeds with the same lane share the platform's limits: they are read by one reader, one after
   * another.
   */
  public String lane() {
    return platform.code() + (credential == null ? "" : " " + credential);
  }

  /** Whether a partner pushes its posts. */
  public boolean isPushed() {
    return address.equals(PUSH);
  }
}
