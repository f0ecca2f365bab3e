package otklik.complaint;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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

  /** Every change is a copy in which a few parts differ. */
  private static final class Draft {
    private Status status;
    private String assignee;
    private String answer;
    private Instant answeredAt;
    private Closing closing;
    private Terms terms;
    private Correction correction;
    private String duplicateOf;
    private int reopened;
    private Reaction reaction;
  }

  private Handling with(Consumer<Draft> change) {
    Draft d = new Draft();
    d.status = status;
    d.assignee = assignee;
    d.answer = answer;
    d.answeredAt = answeredAt;
    d.closing = closing;
    d.terms = terms;
    d.correction = correction;
    d.duplicateOf = duplicateOf;
    d.reopened = reopened;
    d.reaction = reaction;
    change.accept(d);
    return new Handling(
        d.status,
        d.assignee,
        d.answer,
        d.answeredAt,
        d.closing,
        d.terms,
        d.correction,
        d.duplicateOf,
        d.reopened,
        d.reaction);
  }

  Handling to(Status next) {
    return with(d -> d.status = next);
  }

  Handling assignedTo(String officer) {
    return with(d -> d.assignee = officer);
  }

  /** The first answer keeps its time. */
  Handling answered(String text, Instant at) {
    return with(
        d -> {
          d.answer = text;
          d.answeredAt = answeredAt == null ? at : answeredAt;
        });
  }

  /** A pause that lasts ends with it. */
  Handling closed(Status as, Closing how) {
    return with(
        d -> {
          d.status = as;
          d.closing = how;
          d.terms = terms.resumedAt(how.at());
        });
  }

  /** The time in which it was postponed is a pause of its deadlines. */
  Handling backAt(Instant at) {
    boolean postponed = closing != null && closing.until() != null;
    return with(
        d -> {
          d.status = Status.REOPENED;
          d.closing = null;
          d.terms = postponed ? terms.with(new Pause(closing.at(), at)) : terms;
          d.reopened = reopened + 1;
        });
  }

  Handling under(Terms changed) {
    return with(d -> d.terms = changed);
  }

  /**
   * @param all every correction until now, not only the last
   */
  Handling corrected(Correction all) {
    return with(d -> d.correction = all.saysNothing() ? null : all);
  }

  /**
   * @param other null to take the link away
   */
  Handling sameAs(String other) {
    return with(d -> d.duplicateOf = other);
  }

  /** The same, whose answer has other words. */
  Handling saying(UnaryOperator<String> otherwise) {
    return with(d -> d.answer = otherwise.apply(answer));
  }

  Handling reacted(Reaction last) {
    return with(d -> d.reaction = last);
  }
}
