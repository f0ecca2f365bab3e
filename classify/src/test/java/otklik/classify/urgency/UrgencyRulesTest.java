package otklik.classify.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import otklik.analysis.Urgency;
import otklik.classify.AnalyserFixture;

class UrgencyRulesTest {

  private final UrgencyRules rules = new UrgencyRules();

  private Urgency urgency(String text) {
    return rules.urgency(AnalyserFixture.shipped().tokens(text)).urgency();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheRules() {
    return rules.all().stream()
        .flatMap(
            rule ->
                Stream.concat(
                    rule.yes().stream()
                        .map(
                            text ->
                                DynamicTest.dynamicTest(
                                    rule.name() + ": " + text,
                                    () ->
                                        assertThat(urgency(text))
                                            .isGreaterThanOrEqualTo(
                                                UrgencyRules.level(rule.name())))),
                    rule.no().stream()
                        .map(
                            text ->
                                DynamicTest.dynamicTest(
                                    "normal: " + text,
                                    () -> assertThat(urgency(text)).isEqualTo(Urgency.NORMAL)))));
  }
}
