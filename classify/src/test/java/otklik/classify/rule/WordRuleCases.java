package otklik.classify.rule;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes a named test of each case that stands beside a rule. */
public final class WordRuleCases {

  private WordRuleCases() {}

  /**
   * @param applies asserts that the rule of this name applies to a text
   * @param nothing asserts that no rule applies to a text
   */
  public static Stream<DynamicTest> of(
      List<WordRule> rules, BiConsumer<String, String> applies, Consumer<String> nothing) {
    return rules.stream()
        .flatMap(
            rule ->
                Stream.concat(
                    rule.yes().stream()
                        .map(
                            text ->
                                DynamicTest.dynamicTest(
                                    rule.name() + ": " + text,
                                    () -> applies.accept(rule.name(), text))),
                    rule.no().stream()
                        .map(
                            text ->
                                DynamicTest.dynamicTest(
                                    "nothing: " + text, () -> nothing.accept(text)))));
  }
}
