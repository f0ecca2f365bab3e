package otklik.ingest.http;

import java.util.Map;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import otklik.ingest.FeedTrouble;

/** A web address and its parts. Immutable. */
public final class WebAddress {

  private final HttpUrl url;

  private WebAddress(HttpUrl url) {
    this.url = url;
  }

  /**
   * @throws FeedTrouble when the text is none: only a person can help
   */
  public static WebAddress of(String text) throws FeedTrouble {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw FeedTrouble.stop("'" + text + "' is no web address");
    }
    return new WebAddress(url);
  }

  public String host() {
    return url.host();
  }

  /** Scheme, host and port. */
  public String origin() {
    return url.scheme() + "://" + url.host() + ":" + url.port();
  }

  /** The address below this one, with these parameters beside those that it has. */
  public String below(String segment, Map<String, String> parameters) {
    HttpUrl.Builder below = url.newBuilder().addPathSegment(segment);
    parameters.forEach(below::setQueryParameter);
    return below.build().toString();
  }

  /** Without fragment and without the parameters that the predicate names. */
  public String without(Predicate<String> parameter) {
    HttpUrl.Builder plain = url.newBuilder().fragment(null);
    url.queryParameterNames().stream().filter(parameter).forEach(plain::removeAllQueryParameters);
    return plain.build().toString();
  }
}
