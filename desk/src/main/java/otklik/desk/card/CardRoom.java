package otklik.desk.card;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import otklik.analysis.Evidence;
import otklik.analysis.Kind;
import otklik.analysis.Remark;
import otklik.analysis.Sector;
import otklik.analysis.Sentiment;
import otklik.analysis.Urgency;
import otklik.complaint.Status;
import otklik.desk.card.Card.CardLabel;
import otklik.desk.page.Pages;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchRequest;

/** The card: text, source, labels with their evidence, incident, route and deadline. */
public final class CardRoom {

  private static final int VOICES_SHOWN = 20;
  private static final int COPIES_SHOWN = 10;

  private final Pages pages;
  private final ComplaintSearch search;

  public CardRoom(Pages pages, ComplaintSearch search) {
    this.pages = pages;
    this.search = search;
  }

  public void page(Context context) throws IOException {
    String given = context.pathParamMap().get("id");
    String id = given == null ? String.valueOf(context.queryParam("id")) : given;
    FoundComplaint found =
        search.complaint(id).orElseThrow(() -> new NotFoundResponse(pages.text("card.missing")));
    ComplaintDocument document = found.document();
    IncidentDocument incident =
        document.incident() == null ? null : search.incident(document.incident()).orElse(null);
    List<FoundComplaint> voices =
        incident == null
            ? List.of()
            : search
                .search(SearchRequest.ofIncident(incident.id(), VOICES_SHOWN))
                .complaints()
                .stream()
                .filter(voice -> !voice.document().id().equals(id))
                .toList();
    Card card =
        new Card(
            document,
            status(found.status()),
            labels(document),
            incident,
            voices,
            search.copies(document, COPIES_SHOWN));
    pages.render(context, "card/card.jte", Map.of("card", card));
  }

  private List<CardLabel> labels(ComplaintDocument d) {
    List<CardLabel> labels = new ArrayList<>();
    String kind = Kind.ofCode(d.kind()).map(Kind::russianName).orElse(d.kind());
    labels.add(label(d, "label.kind", kind, pages.percent(d.kindConfidence()), d.kindEvidence()));
    String sector = sectorName(d.sector());
    labels.add(
        label(d, "label.sector", sector, pages.percent(d.sectorConfidence()), d.sectorEvidence()));
    add(labels, d, "label.further-sectors", names(d.furtherSectors(), CardRoom::sectorName));
    if (d.topicGroup() != null) {
      String topic =
          d.topic() == null
              ? d.topicGroup()
              : d.topicGroup() + " — " + d.topic() + (d.fastTrack() ? " ★" : "");
      labels.add(label(d, "label.topic", topic, null, List.of()));
    }
    String place = d.municipality() == null ? pages.text("place.unknown") : place(d);
    labels.add(label(d, "label.place", place, null, d.placeEvidence()));
    if (!d.addresses().isEmpty()) {
      String unconfirmed = " " + pages.text("label.addresses-unconfirmed");
      add(labels, d, "label.addresses", String.join(", ", d.addresses()) + unconfirmed);
    }
    add(labels, d, "label.remarks", names(d.remarks(), CardRoom::remarkName));
    if (d.uncertain()) {
      add(labels, d, "label.uncertain", pages.text("label.uncertain-why"));
    }
    String urgency = Urgency.valueOf(d.urgency().toUpperCase(Locale.ROOT)).russianName();
    labels.add(label(d, "label.urgency", urgency, null, d.urgencyEvidence()));
    String sentiment = Sentiment.valueOf(d.sentiment().toUpperCase(Locale.ROOT)).russianName();
    labels.add(label(d, "label.sentiment", sentiment, null, List.of()));
    return labels;
  }

  private static void add(List<CardLabel> labels, ComplaintDocument d, String name, String value) {
    if (!value.isEmpty()) {
      labels.add(label(d, name, value, null, List.of()));
    }
  }

  private static String names(List<String> codes, UnaryOperator<String> name) {
    return codes.stream().map(name).collect(Collectors.joining(", "));
  }

  private static String sectorName(String code) {
    return Sector.ofCode(code).map(Sector::russianName).orElse(code);
  }

  private static String remarkName(String code) {
    return Remark.valueOf(code.toUpperCase(Locale.ROOT)).russianName();
  }

  private static String status(String code) {
    return Status.valueOf(code.toUpperCase(Locale.ROOT)).russianName();
  }

  private String place(ComplaintDocument d) {
    String municipality = pages.region().municipalityName(d.municipality());
    String settlement =
        d.settlement() == null || d.settlement().equals(municipality) ? "" : ", " + d.settlement();
    return municipality
        + settlement
        + ("text".equals(d.placeSource()) ? "" : " " + pages.text("place.from-" + d.placeSource()));
  }

  private static CardLabel label(
      ComplaintDocument d, String name, String value, String confidence, List<Evidence> evidence) {
    List<Evidence> inText =
        evidence == null
            ? List.of()
            : evidence.stream()
                .filter(e -> e.end() <= d.text().length() && e.start() < e.end())
                .toList();
    List<String> words =
        inText.stream().map(e -> d.text().substring(e.start(), e.end())).distinct().toList();
    return new CardLabel(name, value, confidence, words);
  }
}
