package otklik.sink.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Locale;

/**
 * An answer on its way to the platform, as a document of the index.
 *
 * @param id of the complaint and the version of its handling: an answer is posted once
 * @param text never logged
 * @param by user's name
 * @param tries how often it was tried
 * @param retryAt null when it is not tried again by itself
 * @param reason of the last failure; null for none
 * @param url of what was posted; null while it is not, or where the platform gives none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reply(
    String id,
    String complaint,
    String feed,
    String text,
    String by,
    Instant createdAt,
    State state,
    int tries,
    Instant retryAt,
    String reason,
    String url) {

  /** How far it is. */
  public enum State {
    WAITING,
    SENDING,
    POSTED,
    /** A person must help. */
    FAILED,
    /** The process died while it was being sent: nobody knows. */
    UNCERTAIN;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** To be sent as soon as possible. */
  public static Reply of(
      String complaint, int version, String feed, String text, String by, Instant at) {
    String id = complaint + "#" + version;
    return new Reply(id, complaint, feed, text, by, at, State.WAITING, 0, at, null, null);
  }

  Reply sending(Instant at) {
    return to(State.SENDING, tries + 1, at, null, null);
  }

  Reply posted(String where) {
    return to(State.POSTED, tries, null, null, where);
  }

  Reply waiting(Instant until, String why) {
    return to(State.WAITING, tries, until, why, null);
  }

  Reply failed(String why) {
    return to(State.FAILED, tries, null, why, null);
  }

  Reply uncertain() {
    return to(State.UNCERTAIN, tries, null, null, null);
  }

  private Reply to(State next, int count, Instant again, String why, String where) {
    return new Reply(id, complaint, feed, text, by, createdAt, next, count, again, why, where);
  }
}
