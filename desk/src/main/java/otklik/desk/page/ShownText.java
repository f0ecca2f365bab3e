package otklik.desk.page;

import java.util.ArrayList;
import java.util.List;
import otklik.analysis.Evidence;
import otklik.classify.highlight.Highlighter;
import otklik.classify.highlight.Segment;
import otklik.privacy.Masking;
import otklik.sink.index.ComplaintDocument;

/** A post's text as its reader may see it. */
public final class ShownText {

  private ShownText() {}

  public static String masked(ComplaintDocument document) {
    return Masking.mask(document.text(), document.personalData());
  }

  /** The masked text with the evidence marked; what lies in something hidden is not. */
  public static List<Segment> masked(ComplaintDocument document, List<Evidence> evidence) {
    List<Segment> segments = new ArrayList<>();
    for (Masking.Piece piece : Masking.pieces(document.text(), document.personalData())) {
      segments.addAll(
          piece.hidden()
              ? List.of(new Segment(piece.text(), false))
              : Highlighter.marks(piece.text(), inside(piece, evidence)));
    }
    return segments;
  }

  /** As it was written. */
  public static List<Segment> open(ComplaintDocument document, List<Evidence> evidence) {
    return Highlighter.marks(document.text(), evidence);
  }

  private static List<Evidence> inside(Masking.Piece piece, List<Evidence> evidence) {
    int end = piece.start() + piece.text().length();
    return evidence.stream()
        .filter(mark -> mark.start() >= piece.start() && mark.end() <= end)
        .map(
            mark ->
                new Evidence(
                    mark.start() - piece.start(), mark.end() - piece.start(), mark.weight()))
        .toList();
  }
}
