package otklik.desk.card;

import java.io.IOException;
import java.util.List;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchRequest;

/**
 * Finds what belongs to a complaint.
 *
 * @param search that finds only what the reader may see
 */
record CardSurroundings(ComplaintSearch search) {

  private static final int VOICES = 20;
  private static final int OTHERS = 10;

  Card.Around of(FoundComplaint found) throws IOException {
    ComplaintDocument document = found.document();
    IncidentDocument incident =
        document.incident() == null ? null : search.incident(document.incident()).orElse(null);
    String other = found.handling().duplicateOf();
    return new Card.Around(
        incident,
        incident == null ? List.of() : voices(incident, document.id()),
        search.copies(document, OTHERS),
        search.thread(document, OTHERS),
        search.sameAuthor(document, OTHERS),
        search.duplicates(document.id(), OTHERS),
        other == null ? null : search.complaint(other).orElse(null));
  }

  private List<FoundComplaint> voices(IncidentDocument incident, String without)
      throws IOException {
    return search.search(SearchRequest.ofIncident(incident.id(), VOICES)).complaints().stream()
        .filter(voice -> !voice.document().id().equals(without))
        .toList();
  }
}
