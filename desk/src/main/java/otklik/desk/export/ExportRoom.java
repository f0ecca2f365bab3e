package otklik.desk.export;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import otklik.desk.page.Pages;
import otklik.desk.page.QueryReader;
import otklik.desk.page.Visit;
import otklik.lists.document.ListDocument;
import otklik.lists.document.ListTable;
import otklik.lists.format.CsvFormat;
import otklik.lists.format.ListFormat;
import otklik.lists.format.SheetFormat;
import otklik.sink.audit.AuditLog;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchOrder;
import otklik.sink.search.SearchRequest;

/** Begins an export, says how far it is, gives the file. */
public final class ExportRoom implements AutoCloseable {

  static final int MOST_ROWS = 100_000;

  private static final Map<String, String> TYPES =
      Map.of(
          "xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "csv",
          "text/csv; charset=utf-8");

  private final Pages pages;
  private final QueryReader queries;
  private final ComplaintSearch search;
  private final AuditLog audit;
  private final Exports exports = new Exports();

  public ExportRoom(Pages pages, QueryReader queries, ComplaintSearch search, AuditLog audit) {
    this.pages = pages;
    this.queries = queries;
    this.search = search;
    this.audit = audit;
  }

  /** The question stands in the address, as on the search page; the format in the form. */
  public void begin(Context context) throws IOException {
    String ending = String.valueOf(context.formParam("format"));
    if (!TYPES.containsKey(ending)) {
      throw new BadRequestResponse(pages.text("export.no-format"));
    }
    Visit visit = Visit.of(context);
    SearchRequest asked = queries.read(context, 0);
    SearchRequest request =
        asked.order() == SearchOrder.VOICES ? asked.by(SearchOrder.TIME) : asked;
    ComplaintSearch seen = search.seenBy(visit.person().sight());
    int total = (int) Math.min(MOST_ROWS, seen.search(request.page(0, null)).total());
    audit.append(visit.person(), "export", null, total + " " + ending, pages.now());
    String desk = context.scheme() + "://" + context.host();
    Export export =
        exports.begin(
            visit.name(),
            ending,
            total,
            pages.now(),
            (out, progress) -> {
              FoundRows rows = new FoundRows(seen, request, total, progress::accept);
              format(ending).write(document(rows, total, desk), out);
            });
    context.redirect("/export/" + export.id(), HttpStatus.SEE_OTHER);
  }

  private ListFormat format(String ending) {
    return ending.equals("csv") ? new CsvFormat(pages.text("export.table")) : new SheetFormat();
  }

  private ListDocument document(List<FoundComplaint> rows, int total, String desk) {
    LocalDate today = LocalDate.parse(pages.today());
    var columns = new ExportColumns(pages, desk).all();
    return new ListDocument(
        pages.text("export.title"),
        pages.text("export.subtitle", pages.time(pages.now()), total),
        today,
        pages.region().timeZone(),
        List.of(),
        List.of(
            new ListTable<>(
                pages.text("export.table"), columns, columns, rows, pages.text("search.nothing"))));
  }

  /** The page says it again every second until there is a file. */
  public void progress(Context context) {
    Export export = find(context);
    boolean part = context.header("HX-Request") != null;
    pages.render(
        context,
        part ? "export/progress.jte" : "export/export.jte",
        Map.of(
            "id",
            export.id(),
            "state",
            export.state().name().toLowerCase(java.util.Locale.ROOT),
            "read",
            export.state() == Export.State.DONE ? export.total() : export.read(),
            "total",
            export.total()));
  }

  public void file(Context context) throws IOException {
    Export export = find(context);
    if (export.state() != Export.State.DONE) {
      throw new NotFoundResponse(pages.text("export.missing"));
    }
    context.contentType(TYPES.get(export.ending()));
    context.header(
        "Content-Disposition",
        "attachment; filename=\"otklik-" + pages.today() + "." + export.ending() + "\"");
    context.result(Files.newInputStream(export.file()));
  }

  private Export find(Context context) {
    return exports
        .find(context.pathParam("id"), Visit.of(context).name())
        .orElseThrow(() -> new NotFoundResponse(pages.text("export.missing")));
  }

  @Override
  public void close() {
    exports.close();
  }
}
