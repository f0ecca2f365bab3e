package otklik.sink.handling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.complaint.HandledDeadlines;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRecord;
import otklik.complaint.HandlingRefusal;
import otklik.complaint.HandlingRefusal.Reason;
import otklik.pushed.PushedEvents;
import otklik.region.Region;
import otklik.right.Action;
import otklik.right.Person;
import otklik.route.Deadlines;
import otklik.sink.audit.AuditLog;
import otklik.sink.day.DocumentPages;
import otklik.sink.index.HandlingFields;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.DueQueries;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SightRules;

/**
 * Carries out what people want done with complaints. A change is one write, with the line of the
 * history in it; only then others are told. Thread-safe.
 */
public final class Handlings {

  /** The pipeline writes a document now and then; more often in a row something is wrong. */
  private static final int ATTEMPTS = 20;

  /** As long as a restart may take. */
  private static final Duration LONGEST_DEATH = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(Handlings.class);

  private final Region region;
  private final DocumentPages pages;
  private final HandlingDocuments documents;
  private final Deadlines deadlines;
  private final Consequences consequences;
  private final Clock clock;

  /** With an audit log that keeps no head. */
  public Handlings(Region region, SearchCluster cluster, PushedEvents events, Clock clock) {
    this(region, cluster, new AuditLog(cluster), events, clock);
  }

  /**
   * @param audit the one of this process
   * @param events by which corrections reach the stream
   */
  public Handlings(
      Region region, SearchCluster cluster, AuditLog audit, PushedEvents events, Clock clock) {
    this.region = region;
    this.pages = new DocumentPages(cluster.client(), List.of());
    this.documents = new HandlingDocuments(cluster);
    this.deadlines = new Deadlines(region.deadlines(), region.timeZone());
    this.consequences = new Consequences(region, cluster, audit, events);
    this.clock = clock;
  }

  /**
   * @param seen the version that the person has looked at; null when none was shown
   * @param batch of a bulk change; null for a single one
   * @return the handling after it; empty when there is no such complaint, or the person may not see
   *     it
   * @throws HandlingConflict when somebody has changed it since
   * @throws HandlingRefusal when it can't be done, or the person may not do it
   */
  public Optional<HandlingRecord> change(
      String id, Integer seen, HandlingOrder order, Person person, String batch)
      throws IOException, HandlingConflict {
    boolean program = person.equals(Person.PROGRAM);
    if (!program && !region.rights().allow(person.role(), order.action())) {
      throw new HandlingRefusal(Reason.NO_RIGHT);
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<HandlingDocuments.Read> read = documents.read(id);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      FoundComplaint before = FoundComplaint.of(read.get().source());
      if (!SightRules.covers(person.sight(), before)) {
        return Optional.empty();
      }
      if (seen != null && before.record().version() != seen) {
        throw new HandlingConflict(before.record());
      }
      checkOriginal(order.duplicateOf(), person);
      HandlingRecord after = after(before, order, person, batch);
      if (documents.write(id, read.get(), fields(read.get(), after))) {
        consequences.of(new HandledComplaint(before, after));
        return Optional.of(after);
      }
    }
    throw new IOException(id + " is being written all the time");
  }

  /** What was changed until now is found by searches from now on, not only a second later. */
  public void refresh() throws IOException {
    documents.refresh();
  }

  /**
   * Does once more what follows from the changes of the last while: a program that died between a
   * change and its consequences makes them good. What was done is not done twice.
   *
   * @return how many complaints were looked at
   */
  public int recover() throws IOException {
    Instant from = clock.instant().minus(LONGEST_DEATH);
    int[] seen = {0};
    pages.read(
        DueQueries.range("handling.changed_at", from, null),
        source -> {
          Optional<FoundComplaint> found = FoundComplaint.read(source);
          if (found.isPresent() && !found.get().record().history().isEmpty()) {
            consequences.of(HandledComplaint.last(found.get()));
            seen[0]++;
          }
        });
    return seen[0];
  }

  /**
   * Brings back what was postponed until today.
   *
   * @return how many came back
   */
  public int wake() throws IOException {
    LocalDate today = clock.instant().atZone(region.timeZone()).toLocalDate();
    List<String> due = new ArrayList<>();
    pages.read(DueQueries.postponedUntil(today), source -> due.add(source.path("id").asText()));
    for (String id : due) {
      try {
        change(id, null, HandlingOrder.of(Action.REOPEN), Person.PROGRAM, null);
      } catch (HandlingConflict | HandlingRefusal changed) {
        LOG.info("{} was not brought back, somebody has changed it: {}", id, changed.getMessage());
      }
    }
    return due.size();
  }

  private HandlingRecord after(
      FoundComplaint before, HandlingOrder order, Person person, String batch) {
    checkOfficer(order.assignee());
    Instant now = clock.instant();
    LocalDate today = now.atZone(region.timeZone()).toLocalDate();
    return before.record().after(before.document().id(), order, person, now, today, batch);
  }

  /** What nobody can open is no original of a duplicate. */
  private void checkOriginal(String id, Person person) throws IOException {
    if (id == null) {
      return;
    }
    Optional<HandlingDocuments.Read> read = documents.read(id);
    boolean seen =
        read.isPresent()
            && SightRules.covers(person.sight(), FoundComplaint.of(read.get().source()));
    if (!seen) {
      throw new HandlingRefusal(Reason.DUPLICATE_UNKNOWN);
    }
  }

  private void checkOfficer(String id) {
    if (id != null && region.officer(id).isEmpty()) {
      throw new HandlingRefusal(Reason.NO_ASSIGNEE);
    }
  }

  /** Deadlines are counted from those of the route, not from those that were changed before. */
  private ObjectNode fields(HandlingDocuments.Read read, HandlingRecord after) {
    HandledDeadlines.Routed routed =
        new HandledDeadlines.Routed(
            instant(read, "posted_at"),
            instant(read, "first_answer_due_at"),
            instant(read, "solution_due_at"));
    HandledDeadlines moved =
        HandledDeadlines.of(after.now().terms(), routed, deadlines, clock.instant());
    return HandlingFields.write(after, moved, routed);
  }

  private static Instant instant(HandlingDocuments.Read read, String field) {
    return read.source().hasNonNull(field)
        ? Instant.parse(read.source().get(field).asText())
        : null;
  }
}
