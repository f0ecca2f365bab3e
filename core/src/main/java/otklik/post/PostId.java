package otklik.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import otklik.text.SoundText;

/**
 * Names a post for ever: its platform and the id that the platform gave it. The same post read
 * twice has the same id, so that every write of it is idempotent.
 *
 * @param externalId as it came in, without what is no character; 1 to {@value #LONGEST} characters
 */
public record PostId(Platform platform, String externalId) {

  /**
   * Elasticsearch refuses document ids of more than 512 bytes; Cyrillic takes two bytes a letter.
   */
  public static final int LONGEST = 240;

  public PostId {
    externalId = SoundText.of(externalId);
    if (externalId == null || externalId.isBlank()) {
      throw new IllegalArgumentException("id is empty");
    }
    if (externalId.length() > LONGEST) {
      throw new IllegalArgumentException("id is longer than " + LONGEST + " characters");
    }
  }

  /** {@code platform:externalId}, the document id in the index. */
  @JsonValue
  @Override
  public String toString() {
    return platform.code() + ":" + externalId;
  }

  /** The reverse of {@link #toString()}; throws IllegalArgumentException when the text is no id. */
  @JsonCreator
  public static PostId parse(String text) {
    int colon = text.indexOf(':');
    Platform platform =
        Platform.ofCode(colon < 0 ? "" : text.substring(0, colon))
            .orElseThrow(() -> new IllegalArgumentException("no platform in the id " + text));
    return new PostId(platform, text.substring(colon + 1));
  }
}
