package otklik.region;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import otklik.post.Platform;

/**
 * How we go to the platforms.
 *
 * @param contact how the owner of a site reaches us: an address that every request names
 * @param inside hosts of our own network that may be fetched all the same; everything else inside
 *     is refused, so that a page cannot lead us to our own servers
 * @param keepRaw how long raw answers of the platforms are kept; null keeps none
 * @param servers another address for a platform's API, for a proxy or a test; empty by default
 */
public record Fetching(
    String contact, List<String> inside, Map<Platform, String> servers, Duration keepRaw) {

  public static final Fetching DEFAULT = new Fetching("", List.of(), Map.of(), null);

  public Fetching {
    inside = inside == null ? List.of() : List.copyOf(inside);
    servers = servers == null ? Map.of() : Map.copyOf(servers);
  }
}
