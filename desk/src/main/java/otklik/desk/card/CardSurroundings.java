package otklik.desk.card;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.Facet;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchOrder;
import otklik.sink.search.SearchRequest;

/**
 * Finds what belongs to a complaint.
 *
 * @param search that finds only what the reader may see
 */
record CardSurroundings(ComplaintSearch search) {

  private static final int VOICES = 20;
  private static final int OTHERS = 10;
  private static final Duration RECENT = Duration.ofDays(14);

  Card.Around of(FoundComplaint found) throws IOException {
    ComplaintDocument document = found.document();
    IncidentDocument incident =
        document.incident() == null ? null : search.incident(document.incident()).orElse(null);
    String other = found.handling().duplicateOf();
    return new Card.Around(
        incident,
        incident == null ? List.of() : voices(incident, document.id()),
        incident == null ? List.of() : incidents(document),
        search.copies(document, OTHERS),
        search.thread(document, OTHERS),
        search.sameAuthor(document, OTHERS),
        search.duplicates(document.id(), OTHERS),
        other == null ? null : search.complaint(other).orElse(null));
  }

  /** Those with a voice of the weeks before it, the loudest first. */
  private List<FoundComplaint> incidents(ComplaintDocument document) throws IOException {
    if (document.municipality() == null) {
      return List.of();
    }
    SearchRequest request =
        new SearchRequest(
            List.of(),
            Map.of(
                Facet.MUNICIPALITY,
                Set.of(document.municipality()),
                Facet.SECTOR,
                Set.of(document.sector())),
            document.postedAt().minus(RECENT),
            document.postedAt().plus(RECENT),
            null,
            OTHERS,
            null);
    return search.search(request.by(SearchOrder.VOICES)).complaints().stream()
        .filter(one -> one.document().incident() != null)
        .filter(one -> !one.document().incident().equals(document.incident()))
        .toList();
  }

  private List<FoundComplaint> voices(IncidentDocument incident, String without)
      throws IOException {
    return search.search(SearchRequest.ofIncident(incident.id(), VOICES)).complaints().stream()
        .filter(voice -> !voice.document().id().equals(without))
        .toList();
  }
}
