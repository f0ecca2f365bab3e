package otklik.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.Analysis;
import otklik.analysis.Evidence;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.analysis.Urgency;

class AnalyserTest {

  private static Analysis analyse(String text) {
    return AnalyserFixture.shipped().analyse(text);
  }

  @ParameterizedTest(name = "{0} → {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      В Новом Уренгое третий день не вывозят мусор, баки переполнены | COMPLAINT | WASTE
      Не работает лифт в подъезде вторую неделю | COMPLAINT | HOUSING
      На дороге огромные ямы, пробил колесо | COMPLAINT | ROADS
      Автобус не пришёл, ждали сорок минут | COMPLAINT | TRANSPORT
      К врачу не записаться, талонов нет | COMPLAINT | HEALTH
      Подскажите, где сделать прививку ребёнку? | QUESTION | HEALTH
      Подскажите, какие документы нужны для пособия? | QUESTION | SOCIAL
      """)
  void understandsWhatAResidentWants(String text, Kind kind, Sector sector) {
    Analysis analysis = analyse(text);

    assertThat(analysis.kind().kind()).isEqualTo(kind);
    assertThat(analysis.sector().sector()).isEqualTo(sector);
  }

  @Test
  void theEvidenceIsInTheTextAndWithoutItTheConfidenceFalls() {
    String text = "Во дворе не вывозят мусор, позвонили в администрацию";
    Analysis analysis = analyse(text);
    StringBuilder without = new StringBuilder(text);
    for (Evidence e : analysis.sector().evidence()) {
      without.replace(e.start(), e.end(), " ".repeat(e.end() - e.start()));
    }

    double left =
        analyse(without.toString()).sector().sector() == Sector.WASTE
            ? analyse(without.toString()).sector().confidence()
            : 0;

    assertThat(analysis.sector().evidence())
        .extracting(e -> text.substring(e.start(), e.end()))
        .contains("мусор");
    assertThat(left).isLessThan(analysis.sector().confidence());
  }

  @ParameterizedTest(name = "{0} → {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Мусор не вывозят и дорогу не чистят | WASTE | ROADS
      В школе холодно, автобус до школы не ходит | EDUCATION | TRANSPORT
      Свет отключили, электричества нет сутки, мусор не вывозят, контейнеры полные | ENERGY | WASTE
      """)
  void aPostThatNamesTwoProblemsHasTwoSectors(String text, Sector one, Sector other) {
    Analysis analysis = analyse(text);
    List<Sector> all = new ArrayList<>(List.of(analysis.sector().sector()));
    analysis.furtherSectors().forEach(label -> all.add(label.sector()));

    assertThat(all).contains(one, other).hasSizeLessThanOrEqualTo(3);
    assertThat(analysis.furtherSectors()).allSatisfy(l -> assertThat(l.evidence()).isNotEmpty());
  }

  @Test
  void aPostAboutOneThingHasOneSector() {
    assertThat(analyse("Не вывозят мусор, баки переполнены").furtherSectors()).isEmpty();
  }

  @Test
  void dangerIsCritical() {
    assertThat(analyse("Открытый люк у школы на улице Мира").urgency().urgency())
        .isEqualTo(Urgency.CRITICAL);
  }

  @Test
  void aFastTrackTopicIsMarked() {
    assertThat(analyse("Открытый люк на тротуаре").topic().fastTrack()).isTrue();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Не чистят снег во дворе нашего дома | rus
      Чому не їздить автобус? Скажіть будь ласка, коли він приїде | ukr
      😀😀😀 | und
      """)
  void namesTheLanguage(String text, String language) {
    assertThat(analyse(text).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "а",
        "😀",
        "https://vk.com/wall-1_2",
        "\uD800",
        "\uDC00\uD800",
        "\u200B\u200F",
        "مرحبا שלום",
        "<script>alert(1)</script>",
        "\u0000"
      })
  void answersToAnything(String text) {
    assertThat(analyse(text).sector()).isNotNull();
  }

  @Test
  void answersToAHundredThousandCharacters() {
    assertThat(analyse("Не чистят снег во дворе. ".repeat(4_000)).sector().sector())
        .isIn(Sector.HOUSING, Sector.ROADS);
  }

  @Property(tries = 200, seed = "1")
  void everyLabelHasAProbabilityAndEvidenceInsideTheText(
      @ForAll @StringLength(max = 300) String text) {
    Analysis analysis = analyse(text);

    assertThat(analysis.sector().confidence()).isBetween(0.0, 1.0);
    assertThat(analysis.kind().confidence()).isBetween(0.0, 1.0);
    assertThat(
            List.of(
                analysis.sector().evidence(),
                analysis.kind().evidence(),
                analysis.urgency().evidence()))
        .allSatisfy(
            evidence ->
                assertThat(evidence)
                    .allSatisfy(e -> assertThat(text.substring(e.start(), e.end())).isNotEmpty()));
  }

  @Test
  void manyThreadsThatMeetTheSameNewWordsGetTheSameAnswers() {
    List<String> texts =
        IntStream.range(0, 400)
            .mapToObj(n -> "В посёлке Ухтыгорск" + n % 40 + " на улице Невстречайной " + n % 40)
            .toList();

    List<Analysis> together = texts.parallelStream().map(AnalyserTest::analyse).toList();

    assertThat(together).isEqualTo(texts.stream().map(AnalyserTest::analyse).toList());
  }
}
