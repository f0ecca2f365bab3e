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
import otklik.classify.rule.WordRuleCases;

class RemarksTest {

  private final Remarks remarks = new Remarks();

  private List<Remark> remarks(String text) {
    return remarks.remarks(AnalyserFixture.words(text)).stream().map(RemarkLabel::remark).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheRules() {
    return WordRuleCases.of(
        remarks.all(),
        (name, text) -> assertThat(remarks(text)).contains(Remarks.remark(name)),
        text -> assertThat(remarks(text)).isEmpty());
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
