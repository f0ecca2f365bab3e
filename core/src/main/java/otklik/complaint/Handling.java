package otklik.complaint;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import otklik.post.Correction;
import otklik.route.Pause;

/**
 * What people have done with a complaint until now. Immutable.
 *
 * @param assignee officer's id; null as long as it is with those to whom it was routed
 * @param answer the last one; null for none. Never logged
 * @param answeredAt when the first answer was given; null for not yet
 * @param closing null while it is open
 * @param correction null for none
 * @param duplicateOf id of the complaint that says the same; null for none
 * @param reopened how often it came back
 * @param reaction the resident's last one to an answer; null for none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Handling(
    Status status,
    String assignee,
    String answer,
    Instant answeredAt,
    Closing closing,
    Terms terms,
    Correction correction,
    String duplicateOf,
    int reopened,
    Reaction reaction) {

  /** Nobody has touched it. */
  public static final Handling UNTOUCHED =
      new Handling(Status.NEW, null, null, null, null, Terms.UNCHANGED, null, null, 0, null);

  public Handling {
    status = status == null ? Status.NEW : status;
    terms = terms == null ? Terms.UNCHANGED : terms;
  }

  Handling to(Status next) {
    return new Handling(
        next,
        assignee,
        answer,
        answeredAt,
        closing,
        terms,
        correction,
        duplicateOf,
        reopened,
        reaction);
  }

  Handling assignedTo(String officer) {
    return new Handling(
        status,
        officer,
        answer,
        answeredAt,
        closing,
        terms,
        correction,
        duplicateOf,
        reopened,
        reaction);
  }

  /** The first answer keeps its time. */
  Handling answered(String text, Instant at) {
    Instant first = answeredAt == null ? at : answeredAt;
    return new Handling(
        status, assignee, text, first, closing, terms, correction, duplicateOf, reopened, reaction);
  }

  /** A pause that lasts ends with it. */
  Handling closed(Status as, Closing how) {
    Terms ended = terms.resumedAt(how.at());
    return new Handling(
        as, assignee, answer, answeredAt, how, ended, correction, duplicateOf, reopened, reaction);
  }

  /** The time in which it was postponed is a pause of its deadlines. */
  Handling backAt(Instant at) {
    boolean postponed = closing != null && closing.until() != null;
    Terms now = postponed ? terms.with(new Pause(closing.at(), at)) : terms;
    int times = reopened + 1;
    return new Handling(
        Status.REOPENED,
        assignee,
        answer,
        answeredAt,
        null,
        now,
        correction,
        duplicateOf,
        times,
        reaction);
  }

  Handling under(Terms changed) {
    return new Handling(
        status,
        assignee,
        answer,
        answeredAt,
        closing,
        changed,
        correction,
        duplicateOf,
        reopened,
        reaction);
  }

  /**
   * @param all every correction until now, not only the last
   */
  Handling corrected(Correction all) {
    Correction kept = all.saysNothing() ? null : all;
    return new Handling(
        status,
        assignee,
        answer,
        answeredAt,
        closing,
        terms,
        kept,
        duplicateOf,
        reopened,
        reaction);
  }

  /**
   * @param other null to take the link away
   */
  Handling sameAs(String other) {
    return new Handling(
        status,
        assignee,
        answer,
        answeredAt,
        closing,
        terms,
        correction,
        other,
        reopened,
        reaction);
  }

  Handling reacted(Reaction last) {
    return new Handling(
        status,
        assignee,
        answer,
        answeredAt,
        closing,
        terms,
        correction,
        duplicateOf,
        reopened,
        last);
  }
}
