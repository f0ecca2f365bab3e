package otklik.desk.card;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.pushed.HandedOver;
import otklik.pushed.PushedEvents;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;

/**
 * Takes voices from an incident to which they do not belong: hands their posts to the stream once
 * more, with the analyst's word. The stream is where incidents are, so the card changes a moment
 * later.
 */
public final class SplitRoom {

  private static final int MOST = 200;

  private final Pages pages;
  private final ComplaintSearch search;
  private final HandedOver stream;

  public SplitRoom(Pages pages, ComplaintSearch search, PushedEvents events) {
    this.pages = pages;
    this.search = search;
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
      }
    }
    String from = context.formParam("from");
    context.redirect(from == null ? "/" : pages.card(from), HttpStatus.SEE_OTHER);
  }
}
