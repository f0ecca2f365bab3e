package otklik.signal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import otklik.complaint.CardAddress;
import otklik.complaint.Complaint;
import otklik.post.OneLine;
import otklik.privacy.Masking;
import otklik.standing.StandingQuery;

/** What a standing query that has found a post tells. */
public final class StandingSignals {

  private static final int LONGEST_TITLE = 120;

  private StandingSignals() {}

  /** Empty when nobody is to be told, or the post is old: it comes from an archive. */
  public static Optional<Signal> of(StandingQuery query, Complaint complaint, Instant now) {
    boolean old = complaint.post().postedAt().isBefore(now.minus(SignalRules.FRESH));
    if (query.tell() == null || old) {
      return Optional.empty();
    }
    String id = complaint.post().id().toString();
    String text = Masking.mask(complaint.post().text(), complaint.analysis().personalData());
    return Optional.of(
        new Signal(
            "standing/" + query.id() + "/" + id + "/" + query.tell(),
            SignalKind.FOUND,
            query.tell(),
            id,
            complaint.incidentId(),
            OneLine.of(query.name() + ": " + text, LONGEST_TITLE),
            text,
            CardAddress.of(id),
            complaint.post().readAt(),
            List.of()));
  }
}
