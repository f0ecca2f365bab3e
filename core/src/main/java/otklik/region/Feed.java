package otklik.region;

import otklik.post.Platform;

/**
 * Where posts come from: a community, a channel, a site, a folder.
 *
 * @param address what the platform's connector understands: a folder's path, a community's name
 * @param municipality slug of the home municipality; null when the feed belongs to the whole region
 * @param credential where the token is kept; null when the platform needs none
 */
public record Feed(
    String id,
    Platform platform,
    String address,
    String municipality,
    SecretReference credential,
    FeedSchedule schedule) {

  public Feed {
    schedule = schedule == null ? FeedSchedule.DEFAULT : schedule;
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
}
