package otklik.classify.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.AnalyserFixture;

class MorphologyTest {

  private static List<String> lemmas(String text) {
    return AnalyserFixture.shipped().tokens(text).stream().map(Token::lemma).toList();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      не вывозят мусор | не вывозить мусор
      детей покусали собаки | ребенок покусать собака
      ооочень плохо | очень плохой
      машина ооочень быстро едет | машина очень быстро ехать
      Bода в кpане pжавая | вода в кран ржавый
      ghbdtn жители | привет житель
      не вывозят мусар | не вывозить мусор
      ул. Ленина | улица . ленин
      автобусная остановка на пр-т Губкина | автобусный остановка на проспект губкин
      беспричинно отключили свет | беспричинно отключить свет
      люди ждут автобусы | человек ждать автобус
      ещё нет воды | еще нет вода
      жители нашего двора | житель наш двор
      большие проблеммы в поликлинники | большой проблема в поликлиника
      сфетофор на територии не работает | светофор на территория не работать
      """)
  void findsTheLemmas(String text, String expected) {
    assertThat(lemmas(text)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest(name = "{0} in \"{1}\"")
  @CsvSource({"европе,в европе дороги лучше", "Перми,уехали из Перми", "тюмени,приехал из тюмени"})
  void aPlaceIsANameWhateverItsFirstLetter(String form, String text) {
    assertThat(AnalyserFixture.shipped().tokens(text))
        .filteredOn(token -> token.form().equals(form))
        .singleElement()
        .extracting(Token::upos)
        .isEqualTo(Upos.PROPN);
  }

  @Test
  void quotesArePunctuationAndAPhoneIsANumber() {
    List<Reading> read =
        MorphologyArtefact.load().read(List.of("“", "УК", "”", ":", "+7_978_123_45_67"));

    assertThat(read)
        .extracting(Reading::tag)
        .satisfies(tags -> assertThat(List.of(tags.get(0), tags.get(2))).containsOnly("PUNCT"))
        .last()
        .isEqualTo("NUM");
  }

  @ParameterizedTest(name = "{0} in \"{1}\" is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      ) | спасибо ) | SYM
      ) | вода ( холодная ) есть | PUNCT
      И. | картина И. Е. Репина | PROPN
      США | жили в США | PROPN
      РАН | институт РАН закрыли | PROPN
      ран | много ран и ушибов | NOUN
      ТСЖ | наше ТСЖ не работает | NOUN
      90-х | дом построен в 90-х годах | ADJ
      2-го | с 2-го этажа | ADJ
      30-ти | более 30-ти дней | NUM
      15 | с 15 ноября нет тепла | ADJ
      15 | прошло 15 дней | NUM
      """)
  void whatStandsAroundASignOrANumberTellsWhatItIs(String form, String text, Upos upos) {
    List<String> forms = List.of(text.split(" "));
    Reading read = MorphologyArtefact.load().read(forms).get(forms.indexOf(form));

    assertThat(Tags.upos(read.tag())).isEqualTo(upos);
  }

  @Test
  void aMarkOfStressIsNoLetter() {
    assertThat(lemmas("жители старины́ и старины"))
        .containsExactly("житель", "старина", "и", "старина");
  }

  @Test
  void aNounHasCaseNumberAndGender() {
    assertThat(AnalyserFixture.shipped().tokens("нет воды"))
        .last()
        .extracting(Token::features)
        .asString()
        .contains("Case=Gen", "Gender=Fem", "Number=Sing");
  }

  @Test
  void manyThreadsGetTheSameAnswers() throws Exception {
    String text =
        "Третий день не вывозят мусор с улицы Сибирской, баки переполнены, куда смотрит администрация?";
    List<String> alone = lemmas(text);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> tasks = java.util.Collections.nCopies(400, () -> lemmas(text));
      for (Future<List<String>> answer : pool.invokeAll(tasks)) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
