package otklik.desk.card;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.pushed.HandedOver;
import otklik.pushed.PushedEvents;
import otklik.sink.audit.AuditLog;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;

/**
 * Takes voices from an incident to which they do not belong, and puts one into another to which it
 * does: hands their posts to the stream once more, with the analyst's word. The stream is where
 * incidents are, so the card changes a moment later.
 */
public final class IncidentRoom {

  private static final int MOST = 200;

  private final Pages pages;
  private final ComplaintSearch search;
  private final AuditLog audit;
  private final HandedOver stream;

  public IncidentRoom(Pages pages, ComplaintSearch search, AuditLog audit, PushedEvents events) {
    this.pages = pages;
    this.search = search;
    this.audit = audit;
    this.stream = new HandedOver(events);
  }

  public void split(Context context) throws IOException {
    String incident = context.formParam("incident");
    List<String> voices = context.formParams("voice");
    if (incident == null || incident.isBlank() || voices.isEmpty() || voices.size() > MOST) {
      throw new BadRequestResponse(pages.text("split.nothing"));
    }
    ComplaintSearch seen = search.seenBy(Visit.of(context).person().sight());
    for (String voice : voices) {
      Optional<FoundComplaint> found = seen.complaint(voice);
      if (found.isPresent() && incident.equals(found.get().document().incident())) {
        stream.put(found.get().document().post().apart(incident));
        audit.append(Visit.of(context).person(), "split", voice, incident, pages.now());
      }
    }
    String from = context.formParam("from");
    context.redirect(from == null ? "/" : pages.card(from), HttpStatus.SEE_OTHER);
  }

  /** Only within a municipality: a voice of another place is brought there by correcting it. */
  public void join(Context context) throws IOException {
    Visit visit = Visit.of(context);
    String id = String.valueOf(context.formParam("id"));
    ComplaintSearch seen = search.seenBy(visit.person().sight());
    FoundComplaint found =
        seen.complaint(id).orElseThrow(() -> new NotFoundResponse(pages.text("card.missing")));
    IncidentDocument incident =
        seen.incident(String.valueOf(context.formParam("incident")))
            .filter(one -> Objects.equals(one.municipality(), found.document().municipality()))
            .orElseThrow(() -> new BadRequestResponse(pages.text("join.nothing")));
    stream.put(found.document().post().joining(incident.id()));
    audit.append(visit.person(), "join", id, incident.id(), pages.now());
    context.redirect(pages.card(id), HttpStatus.SEE_OTHER);
  }
}
