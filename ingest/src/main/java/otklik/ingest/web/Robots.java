package otklik.ingest.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.Page;
import otklik.ingest.http.WebAddress;

/**
 * What each site's robots.txt allows us, fetched before the first page and kept for a day.
 * Thread-safe.
 *
 * <p>Source: RFC 9309: 4xx allows everything, 5xx and no answer forbid everything.
 */
final class Robots {

  private static final String OUR_NAME = "otklik";
  private static final Duration KEPT = Duration.ofDays(1);

  /** A site that forbids everything because it is ill is asked again sooner. */
  private static final Duration KEPT_WHEN_ILL = Duration.ofMinutes(10);

  private final Fetcher fetcher;
  private final Clock clock;
  private final Map<String, Known> sites = new ConcurrentHashMap<>();

  Robots(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  private record Known(SimpleRobotRules rules, Instant until) {}

  SimpleRobotRules of(WebAddress url) {
    String site = url.origin();
    Known known = sites.get(site);
    if (known == null || clock.instant().isAfter(known.until())) {
      known = fetch(site);
      sites.put(site, known);
    }
    return known.rules();
  }

  private Known fetch(String site) {
    Instant now = clock.instant();
    Page page;
    try {
      page = fetcher.get(site + "/robots.txt", Map.of());
    } catch (IOException e) {
      return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(KEPT_WHEN_ILL));
    }
    if (page.isOk()) {
      SimpleRobotRules rules =
          new SimpleRobotRulesParser()
              .parseContent(
                  site + "/robots.txt",
                  page.body(),
                  page.header("content-type"),
                  List.of(OUR_NAME));
      return new Known(rules, now.plus(KEPT));
    }
    return page.status() >= 500
        ? new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(KEPT_WHEN_ILL))
        : new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(KEPT));
  }
}
