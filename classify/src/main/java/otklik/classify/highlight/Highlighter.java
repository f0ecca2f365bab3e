package otklik.classify.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.analysis.Evidence;
import otklik.analysis.Token;
import otklik.classify.morphology.Stems;
import otklik.post.Forms;
import otklik.text.Cut;

/** Divides a text into marked and unmarked pieces. Stateless and thread-safe. */
public final class Highlighter {

  private Highlighter() {}

  /** Marks the tokens whose lemma or stem is looked for, and those that stand there exactly so. */
  public static List<Segment> hits(
      String text, List<Token> tokens, Set<String> lemmas, Set<String> stems, Set<String> forms) {
    List<Evidence> marks = new ArrayList<>();
    for (Token token : tokens) {
      if (lemmas.contains(token.lemma())
          || stems.contains(Stems.of(token.lemma()))
          || !forms.isEmpty() && forms.containsAll(formsOf(text, token))) {
        marks.add(new Evidence(token.start(), token.end(), 1));
      }
    }
    return marks(text, marks);
  }

  /** Never empty for what can stand in a query: a mark of punctuation is no form. */
  private static List<String> formsOf(String text, Token token) {
    List<String> forms = Forms.of(text.substring(token.start(), token.end()));
    return forms.isEmpty() ? List.of("") : forms;
  }

  /** Marks the evidence; pieces that lie outside the text, or in one another, are left out. */
  public static List<Segment> marks(String text, List<Evidence> evidence) {
    List<Segment> segments = new ArrayList<>();
    int done = 0;
    for (Evidence mark :
        evidence.stream().sorted(Comparator.comparingInt(Evidence::start)).toList()) {
      if (mark.start() >= done && mark.end() <= text.length() && mark.start() < mark.end()) {
        if (mark.start() > done) {
          segments.add(new Segment(text.substring(done, mark.start()), false));
        }
        segments.add(new Segment(text.substring(mark.start(), mark.end()), true));
        done = mark.end();
      }
    }
    if (done < text.length()) {
      segments.add(new Segment(text.substring(done), false));
    }
    return segments;
  }

  /**
   * The piece of a long text around the first mark, about so many characters, with dots where it
   * was cut: between what is seen as two characters.
   */
  public static List<Segment> excerpt(List<Segment> segments, int length) {
    String whole = segments.stream().map(Segment::text).collect(Collectors.joining());
    int total = whole.length();
    if (total <= length) {
      return segments;
    }
    int first = 0;
    for (Segment segment : segments) {
      if (segment.marked()) {
        break;
      }
      first += segment.text().length();
    }
    int from = Math.max(0, Math.min(first == total ? 0 : first - length / 4, total - length));
    return cut(segments, Cut.boundary(whole, from), Cut.boundary(whole, from + length), total);
  }

  private static List<Segment> cut(List<Segment> segments, int from, int to, int total) {
    List<Segment> kept = new ArrayList<>();
    if (from > 0) {
      kept.add(new Segment("…", false));
    }
    int at = 0;
    for (Segment segment : segments) {
      int start = Math.max(from, at) - at;
      int end = Math.min(to, at + segment.text().length()) - at;
      if (start < end) {
        kept.add(new Segment(segment.text().substring(start, end), segment.marked()));
      }
      at += segment.text().length();
    }
    if (to < total) {
      kept.add(new Segment("…", false));
    }
    return kept;
  }
}
