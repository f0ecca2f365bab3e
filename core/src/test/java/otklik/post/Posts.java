package otklik.post;

import java.time.Instant;

/** Posts for tests. */
public final class Posts {

  public static final Instant MORNING = Instant.parse("2026-11-24T03:00:00Z");

  private Posts() {}

  public static Post of(String externalId, String text) {
    return at(externalId, text, MORNING);
  }

  public static Post at(String externalId, String text, Instant postedAt) {
    return new Post(
        new PostId(Platform.VK, externalId),
        "inbox",
        null,
        null,
        null,
        text,
        postedAt,
        postedAt,
        null);
  }
}
