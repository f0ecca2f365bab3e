package otklik.sink.standing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import otklik.complaint.Complaint;
import otklik.standing.StandingQuery;

/**
 * A post that a standing query has found, as a document of the index. The stream writes it as often
 * as it reads the post; that somebody has seen it is the desk's field, and stays.
 *
 * @param query id of the saved search
 * @param complaint id of the post
 * @param heard whether it is to be heard
 * @param seenAt null as long as its owner has not looked
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Match(
    String id,
    String query,
    String owner,
    String complaint,
    boolean heard,
    Instant matchedAt,
    Instant seenAt) {

  public static Match of(StandingQuery query, Complaint complaint) {
    String post = complaint.post().id().toString();
    return new Match(
        query.id() + "/" + post,
        query.id(),
        query.owner(),
        post,
        query.heard(),
        complaint.post().readAt(),
        null);
  }
}
