package otklik.post;

import java.time.Instant;

/**
 * A post that is no longer on its platform. What was made of it stays; the card says that it is
 * gone.
 *
 * @param seenAt when we noticed
 */
public record Removal(PostId id, String feed, Instant seenAt) {}
