package otklik.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.Analysis;
import otklik.analysis.PersonalData;
import otklik.analysis.Sector;
import otklik.analysis.Urgency;
import otklik.analysis.UrgencyLabel;
import otklik.complaint.Complaint;
import otklik.incident.Incident;
import otklik.incident.IncidentLevel;
import otklik.incident.Voice;
import otklik.post.Posts;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.route.Router;

class SignalRulesTest {

  private static final Region REGION = RegionReader.shipped();
  private static final Instant NOW = Posts.MORNING.plusSeconds(600);

  private static Complaint complaint(String id, String incident, Urgency urgency) {
    AnalysedPost analysed =
        Analyses.complaint(
            Posts.at(id, "Звоните Иванову, пахнет газом", Posts.MORNING),
            Sector.ENERGY,
            "salekhard",
            "газ");
    Analysis a = analysed.analysis();
    Analysis urgent =
        new Analysis(
            a.language(),
            a.lemmas(),
            a.stems(),
            a.kind(),
            a.sector(),
            null,
            a.sentiment(),
            new UrgencyLabel(urgency, List.of()),
            a.places(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new PersonalData(PersonalData.Kind.NAME, 8, 15)),
            a.keywords(),
            a.fingerprint(),
            List.of());
    return new Complaint(analysed.post(), urgent, incident, new Router(REGION).route(analysed));
  }

  @Test
  void anOrdinaryComplaintWaitsForTheDigest() {
    assertThat(
            SignalRules.ofComplaint(complaint("1", "incident-vk:1", Urgency.NORMAL), REGION, NOW))
        .isEmpty();
  }

  @Test
  void dangerIsToldAtOnceToEverybodyWhoAnswers() {
    List<Signal> signals =
        SignalRules.ofComplaint(complaint("1", null, Urgency.CRITICAL), REGION, NOW);

    assertThat(signals)
        .extracting(Signal::id)
        .containsExactly(
            "critical/vk:1/energy-head",
            "critical/vk:1/energy-officer",
            "critical/vk:1/salekhard-executor");
    assertThat(signals).allSatisfy(s -> assertThat(s.kind().pace()).isEqualTo(Pace.AT_ONCE));
  }

  @Test
  void aSecondVoiceOfDangerInOneIncidentIsTheSameSignal() {
    List<Signal> first =
        SignalRules.ofComplaint(complaint("1", "incident-vk:1", Urgency.CRITICAL), REGION, NOW);
    List<Signal> second =
        SignalRules.ofComplaint(complaint("2", "incident-vk:1", Urgency.CRITICAL), REGION, NOW);

    assertThat(second).extracting(Signal::id).isEqualTo(first.stream().map(Signal::id).toList());
  }

  @Test
  void theTextIsMaskedAndSaysWhereAndUntilWhen() {
    Signal signal =
        SignalRules.ofComplaint(complaint("1", null, Urgency.CRITICAL), REGION, NOW).get(0);

    assertThat(signal.title()).isEqualTo("Звоните [имя], пахнет газом");
    assertThat(signal.text())
        .isEqualTo(
            "Звоните [имя], пахнет газом\n\nСалехард · Энергетика и газ · первый ответ до 25.11.2026 09:00");
  }

  @Test
  void aComplaintOfAnArchiveWakesNobody() {
    assertThat(
            SignalRules.ofComplaint(
                complaint("1", null, Urgency.CRITICAL), REGION, NOW.plusSeconds(86_400)))
        .isEmpty();
  }

  @Test
  void aRaisedIncidentIsOneSignalALevel() {
    Complaint c = complaint("1", "incident-vk:1", Urgency.NORMAL);
    Incident incident = Incident.of(Voice.of(new AnalysedPost(c.post(), c.analysis())));

    assertThat(SignalRules.ofIncident(incident, "vk:1", c.route(), "curator", NOW)).isEmpty();
    assertThat(
            SignalRules.ofIncident(
                incident.raisedTo(IncidentLevel.ELEVATED), "vk:1", c.route(), "curator", NOW))
        .extracting(Signal::id)
        .containsExactly("level/incident-vk:1/elevated/energy-head");
    assertThat(
            SignalRules.ofIncident(
                incident.raisedTo(IncidentLevel.CRITICAL), "vk:1", c.route(), "curator", NOW))
        .extracting(Signal::id)
        .containsExactly(
            "level/incident-vk:1/critical/energy-head", "level/incident-vk:1/critical/curator");
  }
}
