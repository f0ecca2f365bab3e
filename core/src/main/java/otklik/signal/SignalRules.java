package otklik.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import otklik.analysis.Urgency;
import otklik.complaint.CardAddress;
import otklik.complaint.Complaint;
import otklik.incident.Incident;
import otklik.incident.IncidentLevel;
import otklik.post.OneLine;
import otklik.privacy.Masking;
import otklik.region.Region;
import otklik.route.Escalation;
import otklik.route.Route;

/** Says whom a complaint, an incident, a deadline concerns, and what they are told. */
public final class SignalRules {

  /** What is older is known, or comes from an archive: nobody is woken for it. */
  static final Duration FRESH = Duration.ofHours(24);

  private static final int LONGEST_TITLE = 120;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private SignalRules() {}

  /**
   * A complaint of danger: the block head, the responsible officer, the municipality's executor.
   * The first voice of danger in an incident speaks for the incident. Others come with the digest.
   *
   * @param now older complaints are told to nobody
   */
  public static List<Signal> ofComplaint(Complaint complaint, Region region, Instant now) {
    Route route = complaint.route();
    boolean old = complaint.post().postedAt().isBefore(now.minus(FRESH));
    boolean critical = complaint.analysis().urgency().urgency() == Urgency.CRITICAL;
    if (route == null || old || !critical) {
      return List.of();
    }
    String id = complaint.post().id().toString();
    String about = complaint.incidentId() == null ? id : complaint.incidentId();
    String text = Masking.mask(complaint.post().text(), complaint.analysis().personalData());
    Set<String> people = new LinkedHashSet<>();
    people.add(route.blockHead());
    people.add(route.responsible());
    people.add(route.executor());
    List<Signal> signals = new ArrayList<>();
    for (String person : people) {
      if (person != null) {
        signals.add(
            new Signal(
                SignalKind.CRITICAL.code() + "/" + about + "/" + person,
                SignalKind.CRITICAL,
                person,
                id,
                complaint.incidentId(),
                title(text),
                text + "\n\n" + facts(complaint, region),
                CardAddress.of(id),
                complaint.post().readAt(),
                List.of()));
      }
    }
    return signals;
  }

  /** Where, whose, and until when. */
  private static String facts(Complaint complaint, Region region) {
    String municipality = complaint.analysis().municipality();
    return "%s · %s · первый ответ до %s"
        .formatted(
            municipality == null
                ? "Муниципалитет не определён"
                : region.municipalityName(municipality),
            complaint.analysis().sector().sector().russianName(),
            TIME.format(complaint.route().firstAnswerDueAt().atZone(region.timeZone())));
  }

  /**
   * The block head, and the curator too when it is critical.
   *
   * @param voice the complaint that raised the level
   */
  public static List<Signal> ofIncident(
      Incident incident, String voice, Route route, String curator, Instant now) {
    boolean critical = incident.level() == IncidentLevel.CRITICAL;
    if (incident.level() == IncidentLevel.ORDINARY
        || incident.lastAt().isBefore(now.minus(FRESH))) {
      return List.of();
    }
    SignalKind kind = critical ? SignalKind.CRITICAL_INCIDENT : SignalKind.RAISED;
    Set<String> people = new LinkedHashSet<>(List.of(route.blockHead()));
    if (critical) {
      people.add(curator);
    }
    String text =
        "Уровень: %s. Голосов: %d, авторов: %d. %s"
            .formatted(
                incident.level().russianName(),
                incident.voiceCount(),
                incident.authors().size(),
                incident.title());
    return people.stream()
        .filter(Objects::nonNull)
        .map(
            person ->
                new Signal(
                    "level/" + incident.id() + "/" + incident.level().code() + "/" + person,
                    kind,
                    person,
                    voice,
                    incident.id(),
                    title(incident.title()),
                    text,
                    CardAddress.of(voice),
                    now,
                    List.of()))
        .toList();
  }

  /**
   * A deadline that comes near or is missed.
   *
   * @param deadline "first_answer" or "solution", part of the id
   * @param what the deadline in words
   * @param text of the complaint, masked
   */
  public static Signal ofEscalation(
      String complaintId,
      String incidentId,
      String deadline,
      String what,
      Escalation escalation,
      String person,
      String text) {
    return new Signal(
        "escalation/" + complaintId + "/" + deadline + "/" + escalation.step() + "/" + person,
        SignalKind.ESCALATION,
        person,
        complaintId,
        incidentId,
        what + ": " + title(text),
        text,
        CardAddress.of(complaintId),
        escalation.at(),
        List.of());
  }

  private static String title(String text) {
    return OneLine.of(text, LONGEST_TITLE);
  }
}
