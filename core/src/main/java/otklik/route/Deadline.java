package otklik.route;

import java.time.Instant;

/**
 * Until when what is due.
 *
 * @param registerDueAt of an appeal; null for all else
 * @param forwardDueAt of an appeal that is somebody else's; null for all else
 * @param because which rule says so, for whoever asks
 */
public record Deadline(
    Instant registerDueAt,
    Instant forwardDueAt,
    Instant firstAnswerDueAt,
    Instant solutionDueAt,
    String because) {}
