package otklik.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies in front of a desk; sends the secret of the session with every form. */
final class DeskBrowser {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final int port;

  DeskBrowser(int port) {
    this.port = port;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(at(path));
  }

  /** A page as it is read: hits and evidence are not marked. */
  String read(String path) throws IOException, InterruptedException {
    return unmarked(get(path).body());
  }

  static String unmarked(String page) {
    return page.replaceAll("</?mark>", "");
  }

  HttpResponse<String> logIn(String name, String password)
      throws IOException, InterruptedException {
    return post("/login", Map.of("name", name, "password", password, "next", "/"));
  }

  /** A form without the secret. */
  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(
        at(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  /** A form as a page of the desk has it. */
  HttpResponse<String> submit(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(path, with(fields, "csrf", secret()));
  }

  /** Of the session; every search page has a form with it. */
  String secret() throws IOException, InterruptedException {
    Matcher matcher = CSRF.matcher(get("/").body());
    return matcher.find() ? matcher.group(1) : "";
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The head of an answer that goes on for ever. */
  HttpResponse<String> listen(String path) throws IOException, InterruptedException {
    return http.send(
        at(path).build(),
        head ->
            HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofInputStream(), DeskBrowser::closed));
  }

  private static String closed(InputStream stream) {
    try {
      stream.close();
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> all = new java.util.LinkedHashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
