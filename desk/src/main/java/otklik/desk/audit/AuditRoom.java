package otklik.desk.audit;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.json.Json;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;

/** Who did and saw what: the newest on a page, all of it as a file. */
public final class AuditRoom {

  private static final int SHOWN = 300;

  private final Pages pages;
  private final AuditLog audit;

  public AuditRoom(Pages pages, AuditLog audit) {
    this.pages = pages;
    this.audit = audit;
  }

  public void page(Context context) throws IOException {
    pages.render(context, "audit/audit.jte", Map.of("entries", audit.newest(SHOWN)));
  }

  /** A JSON object a line, the oldest first; that it was taken is in the log, too. */
  public void export(Context context) throws IOException {
    audit.append(Visit.of(context).person(), "export_audit", null, null, pages.now());
    context.contentType("application/x-ndjson; charset=utf-8");
    context.header("Content-Disposition", "attachment; filename=\"otklik-audit.jsonl\"");
    OutputStream out = context.outputStream();
    audit.readAll(entry -> write(entry, out));
  }

  private static void write(AuditEntry entry, OutputStream out) {
    try {
      out.write((Json.mapper().writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the export was broken off", e);
    }
  }
}
