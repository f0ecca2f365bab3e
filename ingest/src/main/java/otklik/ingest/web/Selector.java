package otklik.ingest.web;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;
import otklik.ingest.FeedTrouble;

/**
 * A selector of the profile: CSS, and {@code @attribute} behind it where not the text is meant.
 *
 * @param css empty for the element itself
 * @param attribute null for the text
 */
record Selector(String css, String attribute) {

  /**
   * @param written null answers null
   */
  static Selector parse(String written) {
    if (written == null) {
      return null;
    }
    int at = written.lastIndexOf('@');
    return at < 0
        ? new Selector(written.strip(), null)
        : new Selector(written.substring(0, at).strip(), written.substring(at + 1).strip());
  }

  Elements elements(Element within) throws FeedTrouble {
    try {
      return css.isEmpty() ? new Elements(within) : within.select(css);
    } catch (SelectorParseException e) {
      throw FeedTrouble.stop("the profile's selector '" + css + "' is none: " + e.getMessage());
    }
  }

  /** Of the first element that fits; empty when none does. */
  String value(Element within) throws FeedTrouble {
    Element first = elements(within).first();
    if (first == null) {
      return "";
    }
    return attribute == null ? text(first) : attribute(first);
  }

  private String attribute(Element element) {
    boolean address = attribute.equals("href") || attribute.equals("src");
    return address ? element.absUrl(attribute) : element.attr(attribute).strip();
  }

  /** With the line breaks that a person sees; without what others said before. */
  private static String text(Element element) {
    Element copy = element.clone();
    copy.select("blockquote, script, style, .quote").remove();
    copy.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
    copy.select("p, div, li").forEach(block -> block.appendText("\n"));
    return copy.wholeText()
        .replaceAll("[ \\t\\x0B\\f\\u00a0]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }
}
