package otklik.sink.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.analysis.Analysis;
import otklik.analysis.PersonalData;
import otklik.post.Forms;
import otklik.privacy.Masking;

/**
 * The words of a text that masking leaves, as the fields of the same names have all of them. Where
 * something is hidden stands a sign that nobody can search: no phrase goes over it.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ShownWords(String lemmas, String stems, String forms) {

  /** Name of the document's field that says whether there is something hidden. */
  public static final String HIDES = "hides";

  private static final String GAP = "\u2026";

  /** Null where nothing is hidden. */
  static ShownWords of(String text, Analysis analysis) {
    return Masking.hides(analysis.personalData(), 0, text.length())
        ? new ShownWords(
            String.join(" ", without(analysis.lemmas(), analysis.hiddenWords())),
            String.join(" ", without(analysis.stems(), analysis.hiddenWords())),
            forms(text, analysis.personalData()))
        : null;
  }

  private static List<String> without(List<String> words, List<Integer> hidden) {
    Set<Integer> places = Set.copyOf(hidden);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      shown.add(places.contains(i) ? GAP : words.get(i));
    }
    return shown;
  }

  private static String forms(String text, List<PersonalData> found) {
    return Masking.pieces(text, found).stream()
        .flatMap(piece -> piece.hidden() ? Stream.of(GAP) : Forms.of(piece.text()).stream())
        .collect(Collectors.joining(" "));
  }

  /**
   * Of a document of an older version, which does not say where in the text a lemma stood: none is
   * left that begins like something hidden. Null where nothing is hidden.
   */
  static ShownWords ofOlder(JsonNode document, List<PersonalData> found) {
    String text = document.path("text").asText();
    if (!Masking.hides(found, 0, text.length())) {
      return null;
    }
    Set<Character> beginnings =
        found.stream()
            .filter(data -> data.start() >= 0 && data.end() <= text.length())
            .flatMap(data -> Forms.of(text.substring(data.start(), data.end())).stream())
            .map(form -> beginning(form))
            .collect(Collectors.toSet());
    return new ShownWords(
        unlike(document.path("lemmas").asText(), beginnings),
        unlike(document.path("stems").asText(), beginnings),
        forms(text, found));
  }

  private static String unlike(String words, Set<Character> beginnings) {
    return Stream.of(words.split(" "))
        .filter(word -> Forms.of(word).stream().noneMatch(f -> beginnings.contains(beginning(f))))
        .collect(Collectors.joining(" "));
  }

  /** All digits are alike. */
  private static char beginning(String form) {
    char first = form.toLowerCase(Locale.ROOT).charAt(0);
    return Character.isDigit(first) ? '0' : first;
  }
}
