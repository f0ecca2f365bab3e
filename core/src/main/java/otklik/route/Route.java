package otklik.route;

import java.time.Instant;
import java.util.List;

/**
 * Who answers for a complaint and until when; people are officers' ids.
 *
 * @param executor of the municipality; null when the municipality is not known, or nobody is there
 * @param reason which rule of the profile made it, in Russian, for the card
 * @param registerDueAt of an appeal; null for all else
 * @param forwardDueAt of an appeal that is somebody else's; null for all else
 * @param escalatesAt when somebody must be told of its deadlines, in order of time; empty where
 *     nobody is
 */
public record Route(
    String blockHead,
    String responsible,
    String executor,
    Instant firstAnswerDueAt,
    Instant solutionDueAt,
    String reason,
    Instant registerDueAt,
    Instant forwardDueAt,
    List<Instant> escalatesAt) {

  public Route {
    escalatesAt = escalatesAt == null ? List.of() : List.copyOf(escalatesAt);
  }

  /** Of a post that is no appeal and whose deadlines nobody watches. */
  public Route(
      String blockHead,
      String responsible,
      String executor,
      Instant firstAnswerDueAt,
      Instant solutionDueAt,
      String reason) {
    this(
        blockHead,
        responsible,
        executor,
        firstAnswerDueAt,
        solutionDueAt,
        reason,
        null,
        null,
        List.of());
  }
}
