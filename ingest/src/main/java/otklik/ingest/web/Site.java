package otklik.ingest.web;

import crawlercommons.robots.SimpleRobotRules;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import otklik.ingest.FeedTrouble;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.http.RateLimits;
import otklik.ingest.http.WebAddress;

/** Fetches pages as robots.txt allows, one at a time a host with a pause between. Thread-safe. */
final class Site {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final RateLimits limits;
  private final Robots robots;

  Site(Fetcher fetcher, RateLimits limits, Clock clock) {
    this.fetcher = fetcher;
    this.limits = limits;
    this.robots = new Robots(fetcher, clock);
  }

  /**
   * @throws FeedTrouble also when the page is not there: what that means is for the caller to say
   */
  WebPage page(String address) throws IOException {
    return new WebPage(fetch(address));
  }

  /** The bytes of an allowed page. */
  Page fetch(String address) throws IOException {
    WebAddress url = WebAddress.of(address);
    SimpleRobotRules rules = robots.of(url);
    if (!rules.isAllowed(address)) {
      throw FeedTrouble.stop("robots.txt of " + url.host() + " forbids this page");
    }
    limits.take("web " + url.host(), 1, pause(rules));
    Page page = fetcher.get(address, Map.of("Accept", "text/html, application/xhtml+xml, */*"));
    refuse(page, url.host());
    return page;
  }

  private static Duration pause(SimpleRobotRules rules) {
    if (rules.getCrawlDelay() <= PAUSE.toMillis()) {
      return PAUSE;
    }
    Duration asked = Duration.ofMillis(rules.getCrawlDelay());
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private static void refuse(Page page, String host) throws FeedTrouble {
    if (page.isOk()) {
      return;
    }
    String said = " (" + host + ": HTTP " + page.status() + ")";
    switch (page.status()) {
      case 401, 403, 451 -> throw FeedTrouble.stop("the site refuses us" + said);
      case 404, 410 -> throw FeedTrouble.stop("there is nothing here any more" + said);
      case 429, 503 ->
          throw FeedTrouble.wait(
              page.retryAfter(Duration.ofMinutes(10)), "the site asks us to wait" + said);
      default -> throw FeedTrouble.retry("the site has a fault" + said);
    }
  }
}
