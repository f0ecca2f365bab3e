package otklik.post;

import java.time.Instant;
import otklik.text.SoundText;

/**
 * A post that is no longer on its platform. What was made of it stays; the card says that it is
 * gone.
 *
 * @param seenAt when we noticed
 */
public record Removal(PostId id, String feed, Instant seenAt) {

  public Removal {
    feed = SoundText.of(feed);
  }
}
