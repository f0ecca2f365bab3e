package otklik.ingest.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import otklik.ingest.http.Page;

/** A page of HTML in whatever encoding it really is. */
final class WebPage {

  private static final Pattern CHARSET =
      Pattern.compile("charset=[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  private final Document document;
  private final String url;

  WebPage(Page page) throws IOException {
    this.url = page.url();
    this.document = parse(page);
  }

  /**
   * What the page says of itself is believed first, then the header, which is often wrong; where
   * neither fits the bytes, it is windows-1251, in which every byte is a letter.
   */
  private static Document parse(Page page) throws IOException {
    Document asWritten = Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url());
    String header = page.header("content-type");
    boolean saysItself =
        asWritten.selectFirst("meta[charset], meta[http-equiv=content-type]") != null;
    if (saysItself && fits(page.body(), asWritten.charset())) {
      return asWritten;
    }
    Charset said = charset(header);
    Charset used =
        said != null && fits(page.body(), said)
            ? said
            : fits(page.body(), StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : WINDOWS_1251;
    return Jsoup.parse(new ByteArrayInputStream(page.body()), used.name(), page.url());
  }

  private static Charset charset(String contentType) {
    Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
    try {
      return named.find() ? Charset.forName(named.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static boolean fits(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  Document document() {
    return document;
  }

  /** The address that the page itself takes for its own, without what only counts visitors. */
  String canonical() {
    Element link = document.selectFirst("link[rel=canonical][href]");
    String named = link == null ? "" : link.absUrl("href");
    return WebAddresses.plain(named.isEmpty() || !WebAddresses.sameHost(named, url) ? url : named);
  }

  /** The page does not want to be kept. */
  boolean isNoIndex() {
    return robots().contains("noindex") || robots().contains("none");
  }

  /** The page's links do not want to be followed. */
  boolean isNoFollow() {
    return robots().contains("nofollow") || robots().contains("none");
  }

  private String robots() {
    return document
        .select("meta[name=robots], meta[name=otklik]")
        .eachAttr("content")
        .toString()
        .toLowerCase(Locale.ROOT);
  }
}
