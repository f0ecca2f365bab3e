package otklik.lists.format;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import otklik.lists.document.ListDocument;

/** The page as a PDF in landscape, with its own Cyrillic font and numbered pages. */
public final class PrintFormat implements ListFormat {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String FAMILY = "DejaVu Sans Condensed";
  private static final int BOLD = 700;
  private static final int NORMAL = 400;

  private final PageFormat page;

  /**
   * @param mostRows of a table
   */
  public PrintFormat(int mostRows) {
    this.page = new PageFormat(mostRows);
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  @Override
  public String ending() {
    return "pdf";
  }

  @Override
  public void write(ListDocument document, OutputStream out) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> font("DejaVuSansCondensed.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
    builder.useFont(
        () -> font("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.useFastMode();
    builder.withProducer("Otklik");
    builder.withHtmlContent(page.page(document, true), null);
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      makeStable(pdf, document.date());
      pdf.save(out);
    }
  }

  /** Bears the list's day and an id made of it, so that the same list is the same bytes. */
  private static void makeStable(PDDocument pdf, LocalDate day) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    pdf.getDocumentInformation().setCreationDate(calendar);
    pdf.getDocumentInformation().setModificationDate(calendar);
    pdf.setDocumentId(day.toEpochDay());
  }

  private static InputStream font(String file) {
    return PrintFormat.class.getResourceAsStream(FONTS + file);
  }
}
