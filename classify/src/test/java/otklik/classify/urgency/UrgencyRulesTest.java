package otklik.classify.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import otklik.analysis.Urgency;
import otklik.classify.AnalyserFixture;
import otklik.classify.rule.WordRuleCases;

class UrgencyRulesTest {

  private final UrgencyRules rules = new UrgencyRules();

  private Urgency urgency(String text) {
    return rules.urgency(AnalyserFixture.words(text)).urgency();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheRules() {
    return WordRuleCases.of(
        rules.all(),
        (name, text) -> assertThat(urgency(text)).isGreaterThanOrEqualTo(UrgencyRules.level(name)),
        text -> assertThat(urgency(text)).isEqualTo(Urgency.NORMAL));
  }
}
