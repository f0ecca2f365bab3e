package otklik.complaint;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.function.UnaryOperator;
import otklik.right.Action;
import otklik.right.Role;

/**
 * A line of a complaint's history.
 *
 * @param version which the change made, from 1
 * @param by user's name
 * @param officer whom the user is; null for none of the profile's
 * @param note reason, answer or target in words; null for none. Never logged
 * @param before as it stood
 * @param batch of the bulk change to which it belongs; null for a single one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HandlingEntry(
    int version,
    Instant at,
    String by,
    Role role,
    String officer,
    Action action,
    String note,
    Handling before,
    String batch) {

  /** The same in other words. */
  HandlingEntry saying(UnaryOperator<String> otherwise) {
    return new HandlingEntry(
        version,
        at,
        by,
        role,
        officer,
        action,
        otherwise.apply(note),
        before == null ? null : before.saying(otherwise),
        batch);
  }
}
