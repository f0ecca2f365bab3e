package otklik.desk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import otklik.analysis.Evidence;
import otklik.analysis.Remark;
import otklik.analysis.Sentiment;
import otklik.desk.card.Card.CardLabel;
import otklik.desk.page.Pages;
import otklik.privacy.Masking;
import otklik.sink.index.ComplaintDocument;

/** The labels of a complaint as people read them, with the words that made them. */
final class CardLabels {

  private final Pages pages;

  CardLabels(Pages pages) {
    this.pages = pages;
  }

  List<CardLabel> of(ComplaintDocument d) {
    List<CardLabel> labels = new ArrayList<>();
    String kind = pages.kind(d.kind());
    labels.add(label(d, "label.kind", kind, pages.percent(d.kindConfidence()), d.kindEvidence()));
    String sector = pages.sector(d.sector());
    labels.add(
        label(d, "label.sector", sector, pages.percent(d.sectorConfidence()), d.sectorEvidence()));
    add(labels, d, "label.further-sectors", names(d.furtherSectors(), pages::sector));
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
    add(labels, d, "label.remarks", names(d.remarks(), CardLabels::remarkName));
    if (d.uncertain()) {
      add(labels, d, "label.uncertain", pages.text("label.uncertain-why"));
    }
    String urgency = pages.urgency(d.urgency());
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

  private static String remarkName(String code) {
    return Remark.valueOf(code.toUpperCase(Locale.ROOT)).russianName();
  }

  private String place(ComplaintDocument d) {
    return pages.place(d)
        + ("text".equals(d.placeSource()) ? "" : " " + pages.text("place.from-" + d.placeSource()));
  }

  private static CardLabel label(
      ComplaintDocument d, String name, String value, String confidence, List<Evidence> evidence) {
    List<Evidence> inText =
        evidence == null
            ? List.of()
            : evidence.stream()
                .filter(e -> e.end() <= d.text().length() && e.start() < e.end())
                .filter(e -> !Masking.hides(d.personalData(), e.start(), e.end()))
                .toList();
    List<String> words =
        inText.stream().map(e -> d.text().substring(e.start(), e.end())).distinct().toList();
    return new CardLabel(name, value, confidence, words);
  }
}
