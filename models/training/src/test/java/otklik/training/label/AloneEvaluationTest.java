package otklik.training.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.morphology.MorphologyArtefact;

class AloneEvaluationTest {

  @Test
  void readingSureFormsWithoutTheirSentencesChangesOneTokenOfThousandsAtMost() throws IOException {
    List<LabelledPost> usual = new LabelledPosts(MorphologyArtefact.load()).own();
    List<LabelledPost> thorough = new LabelledPosts(MorphologyArtefact.loadThorough()).own();
    int tokens = usual.stream().mapToInt(post -> post.tokens().size()).sum();

    assertThat(tokens).isGreaterThan(5000);
    assertThat(AloneEvaluation.changed(usual, thorough)).isLessThanOrEqualTo(tokens / 5000);
  }

  @Test
  void anotherPartOfSpeechIsAChangedToken() {
    List<LabelledPost> one = List.of(post(new Token("стекло", "стекло", Upos.NOUN, "_", 0)));
    List<LabelledPost> other = List.of(post(new Token("стекло", "стечь", Upos.VERB, "_", 0)));

    assertThat(AloneEvaluation.lines(one, one)).containsExactly("alone_changed 0 of 1 tokens");
    assertThat(AloneEvaluation.lines(one, other)).containsExactly("alone_changed 1 of 1 tokens");
  }

  private static LabelledPost post(Token token) {
    return new LabelledPost("1", "roads", "complaint", null, List.of(token), true);
  }
}
