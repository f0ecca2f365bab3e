package otklik.sink.handling;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import otklik.complaint.HandledDeadlines;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRecord;
import otklik.complaint.HandlingRefusal;
import otklik.complaint.HandlingRefusal.Reason;
import otklik.pushed.PushedEvents;
import otklik.region.Region;
import otklik.right.Person;
import otklik.route.Deadlines;
import otklik.sink.index.HandlingFields;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SightRules;

/**
 * Carries out what people want done with complaints. A change is one write, with the line of the
 * history in it; only then others are told. Thread-safe.
 */
public final class Handlings {

  /** The pipeline writes a document now and then; more often in a row something is wrong. */
  private static final int ATTEMPTS = 20;

  private final Region region;
  private final HandlingDocuments documents;
  private final Deadlines deadlines;
  private final Consequences consequences;
  private final Clock clock;

  /**
   * @param events by which corrections reach the stream
   */
  public Handlings(Region region, SearchCluster cluster, PushedEvents events, Clock clock) {
    this.region = region;
    this.documents = new HandlingDocuments(cluster);
    this.deadlines = new Deadlines(region.deadlines(), region.timeZone());
    this.consequences = new Consequences(region, cluster, events);
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
    if (!region.rights().allow(person.role(), order.action())) {
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
      HandlingRecord after = after(before, order, person, batch);
      if (documents.write(
          id, read.get(), HandlingFields.write(after, deadlines(read.get(), after)))) {
        consequences.of(new HandledComplaint(before, after, order, person));
        return Optional.of(after);
      }
    }
    throw new IOException(id + " is being written all the time");
  }

  private HandlingRecord after(
      FoundComplaint before, HandlingOrder order, Person person, String batch) {
    checkOfficer(order.assignee());
    Instant now = clock.instant();
    LocalDate today = now.atZone(region.timeZone()).toLocalDate();
    return before.record().after(before.document().id(), order, person, now, today, batch);
  }

  private void checkOfficer(String id) {
    if (id != null && region.officer(id).isEmpty()) {
      throw new HandlingRefusal(Reason.NO_ASSIGNEE);
    }
  }

  /** From those of the route, not from those that were changed before. */
  private HandledDeadlines deadlines(HandlingDocuments.Read read, HandlingRecord after) {
    Instant posted = instant(read, "posted_at");
    HandledDeadlines.Routed routed =
        new HandledDeadlines.Routed(
            posted, instant(read, "first_answer_due_at"), instant(read, "solution_due_at"));
    return HandledDeadlines.of(after.now().terms(), routed, deadlines, clock.instant());
  }

  private static Instant instant(HandlingDocuments.Read read, String field) {
    return read.source().hasNonNull(field)
        ? Instant.parse(read.source().get(field).asText())
        : null;
  }
}
