package otklik.classify.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import otklik.analysis.Evidence;
import otklik.classify.AnalyserFixture;

class HighlighterTest {

  private static String marked(List<Segment> segments) {
    return segments.stream()
        .map(s -> s.marked() ? "[" + s.text() + "]" : s.text())
        .collect(Collectors.joining());
  }

  @Test
  void marksEveryFormOfTheLemmaAndTheVerbOfTheNoun() {
    String text = "Мусора горы, мусор не вывозят";
    var tokens = AnalyserFixture.shipped().tokens(text);

    assertThat(marked(Highlighter.hits(text, tokens, Set.of("мусор"), Set.of("вывоз"), Set.of())))
        .isEqualTo("[Мусора] горы, [мусор] не [вывозят]");
  }

  @Test
  void anExcerptShowsTheFirstMark() {
    String text = "а".repeat(500) + " лифт " + "б".repeat(500);
    List<Segment> excerpt =
        Highlighter.excerpt(Highlighter.marks(text, List.of(new Evidence(501, 505, 1))), 100);

    assertThat(marked(excerpt)).startsWith("…").contains("[лифт]").endsWith("…").hasSize(104);
  }

  @Test
  void anExcerptIsNeverCutInsideWhatIsSeenAsOneCharacter() {
    String family = "👨‍👩‍👧‍👦";
    String text = family.repeat(40) + " лифт " + family.repeat(40);
    int lift = text.indexOf("лифт");
    for (int length = 60; length < 80; length++) {
      String excerpt =
          marked(
              Highlighter.excerpt(
                  Highlighter.marks(text, List.of(new Evidence(lift, lift + 4, 1))), length));
      assertThat(excerpt.replace(family, "")).isEqualTo("… [лифт] …");
    }
  }

  @Property(seed = "1")
  void thePiecesTogetherAreTheText(
      @ForAll @StringLength(max = 50) String text,
      @ForAll @IntRange(max = 60) int a,
      @ForAll @IntRange(max = 60) int b,
      @ForAll @IntRange(max = 60) int c) {
    List<Segment> segments =
        Highlighter.marks(
            text, List.of(new Evidence(a, b, 1), new Evidence(b, c, 1), new Evidence(c, a, 1)));

    assertThat(segments.stream().map(Segment::text).collect(Collectors.joining())).isEqualTo(text);
  }
}
