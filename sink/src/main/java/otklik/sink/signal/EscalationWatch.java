package otklik.sink.signal;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.privacy.Masking;
import otklik.region.Region;
import otklik.route.Deadlines;
import otklik.route.Escalation;
import otklik.signal.Signal;
import otklik.signal.SignalRules;
import otklik.sink.day.DocumentPages;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.DueQueries;
import otklik.sink.search.FoundComplaint;

/**
 * Finds open complaints whose deadline comes near or is missed, and makes the signals. Looks at the
 * index and not at the stream, because people close complaints there. Called twice for one time it
 * makes the same signals. Single-threaded.
 */
public final class EscalationWatch {

  private static final Logger LOG = LoggerFactory.getLogger(EscalationWatch.class);

  /** After a longer stop the older escalations are not made up for: the daily list names them. */
  static final Duration LONGEST_LOOK_BACK = Duration.ofHours(24);

  /** What is written late is found all the same. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final int AT_A_TIME = 500;
  private static final List<String> NOTHING_LEFT_OUT = List.of();
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
              found.addAll(understood(source, from, now));
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
    return BoolQuery.of(
            b -> b.filter(DueQueries.escalates(from, now.plusMillis(1))).filter(DueQueries.open()))
        ._toQuery();
  }

  /** Of a document that can't be understood nobody is told; the others are. */
  private List<Signal> understood(JsonNode source, Instant from, Instant now) {
    try {
      return escalations(source, from, now);
    } catch (RuntimeException e) {
      LOG.warn("{} has no escalation: {}", source.path("id").asText(), e.getClass().getName());
      return List.of();
    }
  }

  private List<Signal> escalations(JsonNode source, Instant from, Instant now) {
    FoundComplaint complaint = FoundComplaint.of(source);
    ComplaintDocument d = complaint.document();
    List<Signal> found = new ArrayList<>();
    if (complaint.handling().answeredAt() == null) {
      add(found, complaint, "first_answer", d.firstAnswerDueAt(), from, now);
    }
    if (!d.solutionDueAt().equals(d.firstAnswerDueAt())) {
      add(found, complaint, "solution", d.solutionDueAt(), from, now);
    }
    return found;
  }

  private void add(
      List<Signal> found,
      FoundComplaint complaint,
      String deadline,
      Instant due,
      Instant from,
      Instant now) {
    ComplaintDocument d = complaint.document();
    for (Escalation escalation : deadlines.escalations(d.postedAt(), due)) {
      if (escalation.at().isAfter(from) && !escalation.at().isAfter(now)) {
        String text = Masking.mask(d.text(), d.personalData());
        String what = Messages.text("escalation." + deadline + "." + code(escalation));
        found.add(
            SignalRules.ofEscalation(
                d.id(),
                d.incident(),
                deadline,
                what,
                escalation,
                person(complaint, escalation),
                text));
      }
    }
  }

  private static String code(Escalation escalation) {
    return escalation.step().name().toLowerCase(Locale.ROOT);
  }

  /** Who has taken it answers first. */
  private String person(FoundComplaint complaint, Escalation escalation) {
    String assignee = complaint.handling().assignee();
    return switch (escalation.step()) {
      case OFFICER -> assignee == null ? complaint.document().responsible() : assignee;
      case BLOCK_HEAD -> complaint.document().blockHead();
      case CURATOR -> region.centre().curator();
    };
  }
}
