package otklik.ingest.http;

/**
 * A request and its answer.
 *
 * @param request method and address, tokens left out; what a form held is not kept
 */
public record Exchange(String request, Page page) {

  /** A bot's token stands in its address, a long poll's key among its parameters. */
  static String request(String method, String url) {
    String plain = url.replaceAll("/bot[^/]+/", "/bot/").replaceAll("([?&]key=)[^&]*", "$1");
    return method + " " + plain;
  }
}
