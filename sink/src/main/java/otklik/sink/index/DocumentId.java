package otklik.sink.index;

import java.nio.charset.StandardCharsets;

/** What an index can have as an id at all; to ask for anything else is an error of who asks. */
public final class DocumentId {

  private static final int LONGEST_BYTES = 512;

  private DocumentId() {}

  public static boolean isPossible(String id) {
    return id != null
        && !id.isBlank()
        && !id.startsWith("_")
        && id.chars().noneMatch(Character::isISOControl)
        && id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
  }
}
