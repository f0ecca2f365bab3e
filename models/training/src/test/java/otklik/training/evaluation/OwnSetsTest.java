package otklik.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.PersonalData.Kind;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.region.RegionReader;
import otklik.training.Floors;

class OwnSetsTest {

  private static final Analyser ANALYSER = Analysers.load(RegionReader.shipped());

  @Test
  void municipalitiesAreFoundAndTrapsAvoided() throws IOException {
    MunicipalityEvaluation figures = MunicipalityEvaluation.of(ANALYSER);

    assertThat(OwnFile.lines("municipalities.tsv")).hasSizeGreaterThanOrEqualTo(400);
    assertThat(figures.f1())
        .as(String.join("\n", figures.wrong()))
        .isGreaterThanOrEqualTo(Floors.of("municipalities.f1"));
  }

  @Test
  void noPhoneAndNoMailAddressIsMissed() {
    PersonalDataEvaluation figures = PersonalDataEvaluation.of(ANALYSER);

    assertThat(figures.recall(Kind.PHONE)).as(missed(figures)).isEqualTo(1);
    assertThat(figures.recall(Kind.EMAIL)).as(missed(figures)).isEqualTo(1);
  }

  @Test
  void personalDataStaysAboveItsFloorAndOrdinaryTextsNameNobody() throws IOException {
    PersonalDataEvaluation figures = PersonalDataEvaluation.of(ANALYSER);

    assertThat(figures.recall())
        .as(missed(figures))
        .isGreaterThanOrEqualTo(Floors.of("personal_data.recall"));
    assertThat(figures.alarms())
        .hasSizeLessThanOrEqualTo((int) Floors.of("personal_data.false_alarms_at_most"));
  }

  private static String missed(PersonalDataEvaluation figures) {
    return String.join("\n", figures.missed());
  }

  @Test
  void copiesAndVoicesOfOneProblemStayAboveTheirFloors() throws IOException {
    List<String> lines = VoiceEvaluation.lines(ANALYSER);

    for (String name : List.of("near_duplicate_f1", "same_incident_f1", "gathered_incident_f1")) {
      assertThat(value(lines, name)).as(name).isGreaterThanOrEqualTo(Floors.of("voices." + name));
    }
  }

  @Test
  void dangerIsSeenAndTheRestIsNoDanger() throws IOException {
    ToneEvaluation figures = ToneEvaluation.urgency(ANALYSER);

    assertThat(figures.accuracy())
        .as(String.join("\n", figures.wrong()))
        .isGreaterThanOrEqualTo(Floors.of("urgency.accuracy"));
    assertThat(figures.criticalRecall())
        .isGreaterThanOrEqualTo(Floors.of("urgency.critical_recall"));
  }

  @Test
  void toneStaysAboveItsFloor() throws IOException {
    ToneEvaluation figures = ToneEvaluation.sentiment(ANALYSER);

    assertThat(figures.accuracy())
        .as(String.join("\n", figures.wrong()))
        .isGreaterThanOrEqualTo(Floors.of("sentiment.accuracy"));
  }

  @Test
  void quietYearsRaiseFewFalseAlarmsAndEightVoicesAreAlwaysFound() throws IOException {
    List<String> lines = BurstEvaluation.lines();

    assertThat(value(lines, "burst_false_alarms_a_week"))
        .isLessThanOrEqualTo(Floors.of("bursts.false_alarms_a_week_at_most"));
    assertThat(value(lines, "burst_found_after_voices_at_most"))
        .isLessThanOrEqualTo(Floors.of("bursts.found_after_voices_at_most"));
  }

  private static double value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
