package otklik.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.Kind;
import otklik.analysis.Sentiment;

class ReactionRulesTest {

  @ParameterizedTest
  @CsvSource({
    "1,DISSATISFIED",
    "2,DISSATISFIED",
    "3,INDIFFERENT",
    "4,SATISFIED",
    "5,SATISFIED",
    "5.0,SATISFIED",
    "2 из 5,DISSATISFIED",
    "4/5,SATISFIED",
    "Не удовлетворён,DISSATISFIED",
    "неудовлетворительно,DISSATISFIED",
    "Удовлетворён,SATISFIED",
    "проблема не решена,DISSATISFIED",
    "Решено,SATISFIED",
    "доволен,SATISFIED",
    "Недоволен,DISSATISFIED"
  })
  void aMarkIsUnderstood(String mark, Satisfaction meant) {
    assertThat(ReactionRules.ofMark(mark)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"''", "6", "10", "—", "на рассмотрении"})
  void whatNobodyUnderstandsMeansNothing(String mark) {
    assertThat(ReactionRules.ofMark(mark)).isEmpty();
    assertThat(ReactionRules.ofMark(null)).isEqualTo(Optional.empty());
  }

  @Test
  void whoComplainsOnceMoreIsNotSatisfiedAndWhoThanksIs() {
    assertThat(ReactionRules.ofReply(Kind.COMPLAINT, Sentiment.POSITIVE))
        .isEqualTo(Satisfaction.DISSATISFIED);
    assertThat(ReactionRules.ofReply(Kind.OTHER, Sentiment.NEGATIVE))
        .isEqualTo(Satisfaction.DISSATISFIED);
    assertThat(ReactionRules.ofReply(Kind.THANKS, Sentiment.NEGATIVE))
        .isEqualTo(Satisfaction.SATISFIED);
    assertThat(ReactionRules.ofReply(Kind.QUESTION, Sentiment.NEUTRAL))
        .isEqualTo(Satisfaction.INDIFFERENT);
  }
}
