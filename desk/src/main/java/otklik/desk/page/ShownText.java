package otklik.desk.page;

import java.util.ArrayList;
import java.util.List;
import otklik.analysis.Evidence;
import otklik.classify.highlight.Highlighter;
import otklik.classify.highlight.Segment;
import otklik.privacy.Masking;
import otklik.sink.index.ComplaintDocument;
import otklik.text.SoundText;

/** A post's text as its reader may see it. */
public final class ShownText {

  private ShownText() {}

  public static String masked(ComplaintDocument document) {
    return SoundText.of(Masking.mask(document.text(), document.personalData()));
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
    return sound(segments);
  }

  /** The words of the evidence, each once, without what is hidden: for whoever sees the text. */
  public static List<String> words(ComplaintDocument document, List<Evidence> evidence) {
    String text = document.text();
    return evidence.stream()
        .filter(e -> e.start() >= 0 && e.start() < e.end() && e.end() <= text.length())
        .flatMap(e -> Masking.mask(text, document.personalData(), e.start(), e.end()).stream())
        .map(SoundText::of)
        .distinct()
        .toList();
  }

  /** As it was written. */
  public static List<Segment> open(ComplaintDocument document, List<Evidence> evidence) {
    return sound(Highlighter.marks(document.text(), evidence));
  }

  /** An older version may have written what no page can hold; where marks are is said of that. */
  private static List<Segment> sound(List<Segment> segments) {
    return segments.stream().map(s -> new Segment(SoundText.of(s.text()), s.marked())).toList();
  }

  private static List<Evidence> inside(Masking.Piece piece, List<Evidence> evidence) {
    return evidence.stream()
        .filter(mark -> mark.start() >= piece.start() && mark.end() <= piece.end())
        .map(
            mark ->
                new Evidence(
                    mark.start() - piece.start(), mark.end() - piece.start(), mark.weight()))
        .toList();
  }
}
