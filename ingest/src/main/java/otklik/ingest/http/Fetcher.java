package otklik.ingest.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import otklik.ingest.FeedTrouble;
import otklik.ingest.metric.IngestMetrics;

/**
 * Fetches pages within limits of time and size, unpacked bytes counted; follows a few redirects,
 * each checked like the first address. An error of HTTP is a page like any other, for the connector
 * to judge. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final long CHUNK = 64 << 10;

  private final FetchRules rules;
  private final AddressGuard guard;
  private final OkHttpClient client;
  private final Breakers breakers = new Breakers();
  private final Recorder recorder;

  public Fetcher(FetchRules rules) {
    this(rules, new Recorder());
  }

  /**
   * @param recorder is told every answer, or gives it
   */
  public Fetcher(FetchRules rules, Recorder recorder) {
    this.recorder = recorder;
    this.rules = rules;
    this.guard = new AddressGuard(rules.inside());
    this.client =
        new OkHttpClient.Builder()
            .dns(guard)
            .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(rules.connect().toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(rules.whole().toMillis(), TimeUnit.MILLISECONDS)
            .callTimeout(rules.whole().toMillis(), TimeUnit.MILLISECONDS)
            .connectionPool(new ConnectionPool(32, 1, TimeUnit.MINUTES))
            .build();
  }

  public Page get(String url, Map<String, String> headers) throws IOException {
    return follow(request(url, headers).build());
  }

  public Page postForm(String url, Map<String, String> form) throws IOException {
    FormBody.Builder body = new FormBody.Builder();
    form.forEach(body::add);
    return follow(request(url, Map.of()).post(body.build()).build());
  }

  public Page postJson(String url, String json, Map<String, String> headers) throws IOException {
    return follow(request(url, headers).post(RequestBody.create(json, JSON)).build());
  }

  private Request.Builder request(String url, Map<String, String> headers) throws FeedTrouble {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw FeedTrouble.stop("'" + url + "' is no web address");
    }
    Request.Builder request =
        new Request.Builder().url(parsed).header("User-Agent", rules.userAgent());
    headers.forEach(request::header);
    return request;
  }

  private Page follow(Request first) throws IOException {
    String asked = Exchange.request(first.method(), first.url().toString());
    Page kept = recorder.replayed(asked);
    if (kept != null) {
      return kept;
    }
    Page page = fetch(first);
    recorder.keep(asked, page);
    return page;
  }

  private Page fetch(Request first) throws IOException {
    Request request = first;
    for (int hop = 0; hop <= rules.redirects(); hop++) {
      Page page = breakers.guarded(request.url().host(), once(request));
      String location = page.header("location");
      if (page.status() < 300 || page.status() >= 400 || location == null) {
        return page;
      }
      HttpUrl next = request.url().resolve(location);
      if (next == null) {
        throw FeedTrouble.retry(
            request.url().host() + " redirects to something that is no address");
      }
      request = redirected(first, next);
    }
    throw FeedTrouble.stop(
        first.url().host() + " redirects more than " + rules.redirects() + " times in a row");
  }

  /** What another host must not learn does not travel on. */
  private static Request redirected(Request first, HttpUrl next) {
    Request.Builder request = first.newBuilder().url(next).get();
    return next.host().equals(first.url().host())
        ? request.build()
        : request.removeHeader("Authorization").removeHeader("Cookie").build();
  }

  private Breakers.Attempt once(Request request) {
    return () -> {
      int status = 0;
      try (Response response = call(request)) {
        status = response.code();
        return new Page(
            response.code(),
            response.request().url().toString(),
            headers(response),
            body(response, request.url().host()));
      } catch (AddressGuard.InsideHost e) {
        throw FeedTrouble.stop(e.getMessage());
      } catch (UnknownHostException e) {
        throw FeedTrouble.retry("host not found: " + e.getMessage());
      } catch (InterruptedIOException e) {
        throw FeedTrouble.retry(
            request.url().host() + " has not answered within " + rules.whole().toSeconds() + " s");
      } finally {
        IngestMetrics.requested(request.url().host(), status);
      }
    };
  }

  private Response call(Request request) throws IOException {
    guard.checkLiteral(request.url().host());
    return client.newCall(request).execute();
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .forEach(h -> headers.put(h.getFirst().toLowerCase(Locale.ROOT), h.getSecond()));
    return headers;
  }

  private byte[] body(Response response, String host) throws IOException {
    BufferedSource source = response.body().source();
    try (Buffer body = new Buffer()) {
      while (source.read(body, CHUNK) != -1) {
        if (body.size() > rules.largestBytes()) {
          throw FeedTrouble.retry(
              host + " sends more than " + (rules.largestBytes() >> 20) + " MB in one answer");
        }
      }
      return body.readByteArray();
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
