package otklik.ingest.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import otklik.text.Cut;

/**
 * An answer, read to its end.
 *
 * @param url where it came from, after redirects
 * @param headers by lower-case name; of several with one name the last
 * @param body unpacked
 */
public record Page(int status, String url, Map<String, String> headers, byte[] body) {

  private static final int SAMPLE = 20_000;
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  public boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** Null when the answer has no such header. */
  public String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }

  /** As UTF-8: the encoding of every API that we speak. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The beginning of the body, for a dead letter. */
  public String sample() {
    return Cut.beginning(text(), SAMPLE);
  }

  /**
   * What Retry-After asks for, in seconds (the form of a date is not used by any platform that we
   * know).
   *
   * @param otherwise when it asks for nothing
   */
  public Duration retryAfter(Duration otherwise) {
    String header = header("retry-after");
    if (header == null || !header.strip().matches("\\d{1,6}")) {
      return otherwise;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header.strip()));
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }
}
