package otklik.ingest.web;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Locale;
import java.util.Set;
import otklik.ingest.FeedTrouble;
import otklik.ingest.http.WebAddress;

/** Two addresses of one page are one address. */
final class WebAddresses {

  /** What only counts visitors or names a session. */
  private static final Set<String> NOISE =
      Set.of(
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_content",
          "utm_term",
          "fbclid",
          "gclid",
          "yclid",
          "ysclid",
          "from",
          "ref",
          "sid",
          "phpsessid",
          "jsessionid",
          "sessionid",
          "s");

  private WebAddresses() {}

  static String plain(String address) {
    try {
      String plain =
          WebAddress.of(address).without(name -> NOISE.contains(name.toLowerCase(Locale.ROOT)));
      String normal = new BasicURLNormalizer().filter(plain);
      return normal == null ? plain : normal;
    } catch (FeedTrouble noAddress) {
      return address;
    }
  }

  static boolean sameHost(String one, String other) {
    try {
      return WebAddress.of(one).host().equals(WebAddress.of(other).host());
    } catch (FeedTrouble noAddress) {
      return false;
    }
  }
}
