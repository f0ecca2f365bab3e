package otklik.sink.signal;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import otklik.complaint.Status;
import otklik.json.Json;
import otklik.privacy.Masking;
import otklik.region.Region;
import otklik.route.Deadlines;
import otklik.route.Escalation;
import otklik.signal.Signal;
import otklik.signal.SignalRules;
import otklik.sink.day.DocumentPages;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.SearchCluster;

/**
 * Finds open complaints whose deadline comes near or is missed, and makes the signals. Looks at the
 * index and not at the stream, because people close complaints there. Called twice for one time it
 * makes the same signals. Single-threaded.
 */
public final class EscalationWatch {

  /** After a longer stop the older escalations are not made up for: the daily list names them. */
  static final Duration LONGEST_LOOK_BACK = Duration.ofHours(24);

  /** What is written late is found all the same. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final int AT_A_TIME = 500;
  private static final List<String> NOTHING_LEFT_OUT = List.of();
  private static final List<FieldValue> CLOSED =
      Arrays.stream(Status.values())
          .filter(status -> !status.isOpen())
          .map(status -> FieldValue.of(status.code()))
          .toList();

  private final Region region;
  private final SearchCluster cluster;
  private final Signals signals;
  private final Addressing addressing;
  private final Deadlines deadlines;
  private Instant lookedUntil;

  public EscalationWatch(Region region, SearchCluster cluster) {
    this.region = region;
    this.cluster = cluster;
    this.signals = new Signals(cluster);
    this.addressing = new Addressing(region);
    this.deadlines = new Deadlines(region.deadlines(), region.timeZone());
  }

  /**
   * @return how many signals were made or made again
   */
  public int look(Instant now) throws IOException {
    Instant from = lookedUntil == null ? now.minus(LONGEST_LOOK_BACK) : lookedUntil.minus(OVERLAP);
    List<Signal> found = new ArrayList<>();
    int[] made = {0};
    new DocumentPages(cluster.client(), NOTHING_LEFT_OUT)
        .read(
            escalating(from, now),
            source -> {
              found.addAll(escalations(source, from, now));
              if (found.size() >= AT_A_TIME) {
                made[0] += put(found);
              }
            });
    made[0] += put(found);
    lookedUntil = now;
    return made[0];
  }

  /** And empties the list. */
  private int put(List<Signal> found) throws IOException {
    signals.put(found.stream().flatMap(s -> addressing.documents(s).stream()).toList());
    int made = found.size();
    found.clear();
    return made;
  }

  /** Open complaints of which somebody is to be told in the time. */
  private static Query escalating(Instant from, Instant now) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(
                            f ->
                                f.range(
                                    r ->
                                        r.date(
                                            d ->
                                                d.field("escalates_at")
                                                    .gt(from.toString())
                                                    .lte(now.toString()))))
                        .mustNot(
                            m ->
                                m.terms(
                                    t -> t.field("handling.status").terms(v -> v.value(CLOSED))))));
  }

  private List<Signal> escalations(JsonNode source, Instant from, Instant now) throws IOException {
    ComplaintDocument d = Json.mapper().treeToValue(source, ComplaintDocument.class);
    String status = source.path("handling").path("status").asText("new");
    List<Signal> found = new ArrayList<>();
    if (status.toUpperCase(Locale.ROOT).equals(Status.NEW.name())) {
      add(found, d, "first_answer", d.firstAnswerDueAt(), from, now);
    }
    if (!d.solutionDueAt().equals(d.firstAnswerDueAt())) {
      add(found, d, "solution", d.solutionDueAt(), from, now);
    }
    return found;
  }

  private void add(
      List<Signal> found,
      ComplaintDocument d,
      String deadline,
      Instant due,
      Instant from,
      Instant now) {
    for (Escalation escalation : deadlines.escalations(d.postedAt(), due)) {
      if (escalation.at().isAfter(from) && !escalation.at().isAfter(now)) {
        String text = Masking.mask(d.text(), d.personalData());
        String what = Messages.text("escalation." + deadline + "." + code(escalation));
        found.add(
            SignalRules.ofEscalation(
                d.id(), d.incident(), deadline, what, escalation, person(d, escalation), text));
      }
    }
  }

  private static String code(Escalation escalation) {
    return escalation.step().name().toLowerCase(Locale.ROOT);
  }

  private String person(ComplaintDocument d, Escalation escalation) {
    return switch (escalation.step()) {
      case OFFICER -> d.responsible();
      case BLOCK_HEAD -> d.blockHead();
      case CURATOR -> region.centre().curator();
    };
  }
}
