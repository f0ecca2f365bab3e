package otklik.desk.api;

import java.io.IOException;
import java.util.List;
import otklik.complaint.HandlingRecord;
import otklik.desk.page.Pages;
import otklik.desk.page.SaidWords;
import otklik.desk.page.ShownText;
import otklik.desk.page.Visit;
import otklik.sink.audit.AuditLog;
import otklik.sink.search.FoundComplaint;

/**
 * Complaints as a reader of the API gets them: people masked, and programs that have no right to
 * more. What a program reads as it was written is noted before it is given.
 */
public record ShownComplaints(Pages pages, AuditLog audit, SaidWords said) {

  ApiComplaint one(FoundComplaint found, Visit visit) throws IOException {
    return all(List.of(found), visit).get(0);
  }

  List<ApiComplaint> all(List<FoundComplaint> found, Visit visit) throws IOException {
    boolean open = visit.program() && visit.person().sight().unmasked();
    if (open) {
      note(found.stream().filter(ShownComplaints::hides).toList(), visit);
    }
    return found.stream()
        .map(complaint -> said.shown(complaint, visit))
        .map(complaint -> ApiComplaint.of(complaint, pages.region(), open))
        .toList();
  }

  ApiHandling handling(HandlingRecord record, Visit visit) {
    return ApiHandling.of(said.shown(record, visit));
  }

  private static boolean hides(FoundComplaint found) {
    return !ShownText.masked(found.document()).equals(found.document().text());
  }

  /** One entry an answer. */
  private void note(List<FoundComplaint> read, Visit visit) throws IOException {
    if (!read.isEmpty()) {
      List<String> ids = read.stream().map(found -> found.document().id()).toList();
      audit.append(
          visit.person(),
          "read_unmasked",
          ids.size() == 1 ? ids.get(0) : null,
          String.join(" ", ids),
          pages.now());
    }
  }
}
