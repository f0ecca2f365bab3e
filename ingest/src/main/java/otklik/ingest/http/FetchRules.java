package otklik.ingest.http;

import java.time.Duration;
import java.util.List;

/**
 * How we fetch.
 *
 * @param userAgent who we are and how to reach us
 * @param inside hosts of our own network that may be fetched
 * @param connect longest time until a connection stands
 * @param whole longest time for a request, redirects and body included
 * @param largestBytes of a body, unpacked
 * @param redirects most of them in a row
 */
public record FetchRules(
    String userAgent,
    List<String> inside,
    Duration connect,
    Duration whole,
    long largestBytes,
    int redirects) {

  private static final long TEN_MEGABYTES = 10L << 20;

  /**
   * @param contact an e-mail address or a page; empty when the profile names none
   */
  public static FetchRules standard(String contact, List<String> inside) {
    String who = "Otklik/0.1 (monitoring of residents' posts" + (contact.isEmpty() ? "" : "; ");
    return new FetchRules(
        who + contact + ")",
        inside,
        Duration.ofSeconds(5),
        Duration.ofSeconds(40),
        TEN_MEGABYTES,
        5);
  }
}
