package otklik.complaint;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Objects;

/**
 * What a resident says of an answer.
 *
 * @param post id of the post in which it is said; null for a mark of a register, or when somebody
 *     has told it otherwise
 * @param mark of a register, in its words; null for none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Reaction(Satisfaction satisfaction, String post, String mark, Instant at) {

  /** Whether it is the same utterance; when it was read does not matter. */
  public boolean isSameAs(Reaction other) {
    return other != null
        && satisfaction == other.satisfaction
        && Objects.equals(post, other.post)
        && Objects.equals(mark, other.mark);
  }
}
