package otklik.desk.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import otklik.complaint.Handling;
import otklik.complaint.HandlingRecord;
import otklik.post.Correction;

/**
 * What people did with a complaint, as the API gives it. Fields are only ever added.
 *
 * @param version must be given back with the next change
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ApiHandling(
    int version,
    String status,
    String assignee,
    String answer,
    Instant answeredAt,
    Instant closedAt,
    LocalDate postponedUntil,
    Instant pausedSince,
    LocalDate extendedTo,
    LocalDate askedExtension,
    Correction correction,
    String duplicateOf,
    int reopened,
    String satisfaction,
    List<Entry> history) {

  /** A change. */
  public record Entry(int version, Instant at, String by, String role, String action) {}

  static ApiHandling of(HandlingRecord record) {
    Handling h = record.now();
    return new ApiHandling(
        record.version(),
        h.status().code(),
        h.assignee(),
        h.answer(),
        h.answeredAt(),
        h.closing() == null ? null : h.closing().at(),
        h.closing() == null ? null : h.closing().until(),
        h.terms().pausedSince(),
        h.terms().extendedTo(),
        h.terms().askedExtension(),
        h.correction(),
        h.duplicateOf(),
        h.reopened(),
        h.reaction() == null ? null : h.reaction().satisfaction().code(),
        record.history().stream()
            .map(e -> new Entry(e.version(), e.at(), e.by(), e.role().code(), e.action().code()))
            .toList());
  }
}
