package otklik.lists.format;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import otklik.lists.document.ListDocument;

/** A page that opens in every browser, with nothing loaded from elsewhere. */
public final class PageFormat implements ListFormat {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "otklik.lists.templates");

  private final int mostRows;

  /**
   * @param mostRows of a table; the rest is in the sheet, and the page says so
   */
  public PageFormat(int mostRows) {
    this.mostRows = mostRows;
  }

  @Override
  public String ending() {
    return "html";
  }

  @Override
  public void write(ListDocument document, OutputStream out) throws IOException {
    out.write(page(document, false).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Well-formed as XML too.
   *
   * @param print without what paper can't do
   */
  String page(ListDocument document, boolean print) {
    StringOutput output = new StringOutput();
    engine.render(
        "list.jte",
        Map.of("document", document, "shown", new ShownCells(document, mostRows, print)),
        output);
    return output.toString();
  }
}
