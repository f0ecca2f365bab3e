package otklik.classify.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.Remark;
import otklik.analysis.RemarkLabel;
import otklik.classify.AnalyserFixture;

class RemarksTest {

  private final Remarks remarks = new Remarks();

  private List<Remark> remarks(String text) {
    return remarks.remarks(AnalyserFixture.shipped().tokens(text)).stream()
        .map(RemarkLabel::remark)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheRules() {
    return remarks.all().stream()
        .flatMap(
            rule ->
                Stream.concat(
                    rule.yes().stream()
                        .map(
                            text ->
                                DynamicTest.dynamicTest(
                                    rule.name() + ": " + text,
                                    () ->
                                        assertThat(remarks(text))
                                            .contains(Remarks.remark(rule.name())))),
                    rule.no().stream()
                        .map(
                            text ->
                                DynamicTest.dynamicTest(
                                    "nothing: " + text,
                                    () -> assertThat(remarks(text)).isEmpty()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"совсем охуели", "б**ть, сколько можно", "пиздец дороге", "заебали уже"})
  void obsceneWordsAreFound(String text) {
    assertThat(remarks(text)).contains(Remark.PROFANITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "мандарины и херес", "учебный год", "хлеба нет", "потребление воды", "рубля не хватает",
        "страхуем жизнь", "колебания температуры", "ребята небритые", "бляха на ремне", "требуем"
      })
  void ordinaryWordsAreNot(String text) {
    assertThat(remarks(text)).doesNotContain(Remark.PROFANITY);
  }
}
