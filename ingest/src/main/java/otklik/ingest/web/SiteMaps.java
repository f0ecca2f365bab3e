package otklik.ingest.web;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import otklik.ingest.FeedTrouble;
import otklik.ingest.http.Page;

/** What a site's map says has changed. */
final class SiteMaps {

  private static final int MOST_MAPS = 20;

  private SiteMaps() {}

  /** Addresses of pages, of the map itself and of those that it names. */
  static Set<String> changedSince(Site site, String address, Instant since) throws IOException {
    Set<String> named = new LinkedHashSet<>();
    List<String> maps = new ArrayList<>(List.of(address));
    for (int read = 0; read < maps.size() && read < MOST_MAPS; read++) {
      AbstractSiteMap map = parse(site.fetch(maps.get(read)));
      if (map instanceof SiteMapIndex index) {
        index.getSitemaps().stream()
            .filter(m -> isSince(m.getLastModified(), since))
            .forEach(m -> maps.add(m.getUrl().toString()));
      } else if (map instanceof SiteMap urls) {
        urls.getSiteMapUrls().stream()
            .filter(url -> isSince(url.getLastModified(), since))
            .map(SiteMapURL::getUrl)
            .forEach(url -> named.add(WebAddresses.plain(url.toString())));
      }
    }
    return named;
  }

  private static boolean isSince(Date modified, Instant since) {
    return modified == null || !modified.toInstant().isBefore(since);
  }

  private static AbstractSiteMap parse(Page page) throws IOException {
    try {
      return new SiteMapParser(false).parseSiteMap(page.body(), URI.create(page.url()).toURL());
    } catch (UnknownFormatException | IllegalArgumentException e) {
      throw FeedTrouble.garbage("the site's map can't be read", page.sample());
    }
  }
}
