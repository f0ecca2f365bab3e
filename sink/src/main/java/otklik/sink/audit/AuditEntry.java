package otklik.sink.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import otklik.text.SoundText;

/**
 * One thing that somebody did or saw. Without personal data of residents.
 *
 * @param id by which the same thing is written once
 * @param by user's name
 * @param role code
 * @param action code: an action on a complaint, or "login", "unmask", "export" …
 * @param subject id of what it was done with; null for none
 * @param note what was changed, in codes; null for nothing more
 * @param number of the entry in the chain, from 1; null for one of an older version
 * @param previous hash of the entry before; null for one of an older version
 * @param hash over all of the above; null for one of an older version
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record AuditEntry(
    String id,
    Instant at,
    String by,
    String role,
    String action,
    String subject,
    String note,
    Long number,
    String previous,
    String hash) {

  /** One that has no place in the chain yet. */
  public AuditEntry(
      String id, Instant at, String by, String role, String action, String subject, String note) {
    this(id, at, by, role, action, subject, note, null, null, null);
  }

  public AuditEntry {
    by = SoundText.of(by);
    subject = SoundText.of(subject);
    note = SoundText.of(note);
  }

  /** Something that happens once: it gets an id of its own. */
  public static AuditEntry once(
      Instant at, String by, String role, String action, String subject, String note) {
    return new AuditEntry(UUID.randomUUID().toString(), at, by, role, action, subject, note);
  }

  /** The same at its place in the chain. */
  AuditEntry linked(long place, String before) {
    AuditEntry open = at(place, before);
    return new AuditEntry(
        id, at, by, role, action, subject, note, place, before, EntryHash.of(open));
  }

  /** The same at another place, without a hash. */
  AuditEntry at(Long place, String before) {
    return new AuditEntry(id, at, by, role, action, subject, note, place, before, null);
  }
}
