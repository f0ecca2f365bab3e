package otklik.sink.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import otklik.region.OwnNetwork;

/**
 * A POST of JSON, or of a form, to somebody else's server, with limits of time and size, no
 * redirects, and never into our own network. Thread-safe.
 */
public final class JsonCall {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final long MOST_READ = 64 << 10;
  private static final int TOO_MANY = 429;
  private static final int TIMED_OUT = 408;
  private static final int FIRST_SERVER_ERROR = 500;

  private final OkHttpClient http;
  private final OwnNetwork network;

  public JsonCall(OwnNetwork network) {
    this.network = network;
    this.http =
        new OkHttpClient.Builder()
            .dns(this::lookup)
            .callTimeout(Duration.ofSeconds(20))
            .followRedirects(false)
            .build();
  }

  private List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = Dns.SYSTEM.lookup(host);
    for (InetAddress address : addresses) {
      check(host, address);
    }
    return addresses;
  }

  private void check(String host, InetAddress address) throws UnknownHostException {
    if (network.refuses(host, address)) {
      throw new UnknownHostException(
          host + " lies inside our own network; allow it in the profile: fetching.inside");
    }
  }

  /** Status and beginning of the body of an answer. */
  public record Answer(int status, String body, Duration retryAfter) {

    public boolean isGood() {
      return status / 100 == 2;
    }

    /** Whether asking again may help. */
    boolean isPassing() {
      return status == TOO_MANY || status == TIMED_OUT || status >= FIRST_SERVER_ERROR;
    }
  }

  /**
   * @param secretPart of the address, never shown in a message; the empty text for none
   */
  public Answer post(String address, String secretPart, Map<String, String> headers, byte[] json)
      throws ChannelTrouble {
    return send(address, secretPart, headers, RequestBody.create(json, JSON));
  }

  /** The same with a form instead of JSON. */
  public Answer form(String address, Map<String, String> fields) throws ChannelTrouble {
    FormBody.Builder form = new FormBody.Builder();
    fields.forEach(form::add);
    return send(address, "", Map.of(), form.build());
  }

  private Answer send(
      String address, String secretPart, Map<String, String> headers, RequestBody body)
      throws ChannelTrouble {
    Request.Builder request = new Request.Builder();
    try {
      request.url(address + secretPart).post(body);
    } catch (IllegalArgumentException e) {
      throw ChannelTrouble.lasting("is no address: " + address);
    }
    headers.forEach(request::header);
    try {
      Request ready = request.build();
      if (ready.url().host().matches("[0-9.]+|.*:.*")) {
        lookup(ready.url().host());
      }
      try (Response response = http.newCall(ready).execute()) {
        return new Answer(
            response.code(), response.peekBody(MOST_READ).string(), retryAfter(response));
      }
    } catch (IOException e) {
      throw ChannelTrouble.passing(address + " does not answer: " + e.getMessage(), e);
    }
  }

  private static Duration retryAfter(Response response) {
    String header = response.header("Retry-After");
    return header != null && header.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : null;
  }

  /** What an answer that is not good means for the message. */
  public static ChannelTrouble trouble(String who, Answer answer) {
    String reason = who + " answers " + answer.status();
    return answer.isPassing()
        ? ChannelTrouble.passing(reason, answer.retryAfter())
        : ChannelTrouble.lasting(reason);
  }
}
