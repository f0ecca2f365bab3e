package otklik.route;

import java.time.Instant;

/**
 * Who answers for a complaint and until when; people are officers' ids.
 *
 * @param executor of the municipality; null when the municipality is not known
 * @param reason which rule of the profile made it, in Russian, for the card
 */
public record Route(
    String blockHead,
    String responsible,
    String executor,
    Instant firstAnswerDueAt,
    Instant solutionDueAt,
    String reason) {}
