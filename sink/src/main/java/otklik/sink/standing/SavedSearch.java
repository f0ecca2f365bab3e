package otklik.sink.standing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import otklik.standing.StandingQuery;
import otklik.text.SoundText;

/**
 * A search that somebody has saved, as a document of the index.
 *
 * @param page where it is opened, a path of the desk
 * @param address the search as its page's parameters, without the question mark
 * @param watched whether it stands on the stream
 * @param standing as the stream asks it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SavedSearch(
    String id,
    String owner,
    String name,
    String page,
    String address,
    boolean watched,
    StandingQuery standing,
    Instant savedAt) {

  /** The search page. */
  public static final String SEARCH = "/";

  public SavedSearch {
    name = SoundText.of(name);
    address = SoundText.of(address);
    page = page == null ? SEARCH : page;
  }

  /** The same, heard or not. */
  public SavedSearch heard(boolean aloud) {
    return new SavedSearch(id, owner, name, page, address, watched, standing.heard(aloud), savedAt);
  }

  /** The same, standing on the stream or not. */
  public SavedSearch watched(boolean now) {
    return new SavedSearch(id, owner, name, page, address, now, standing, savedAt);
  }

  /** As the stream shall have it. */
  StandingQuery onStream() {
    return watched ? standing : standing.end();
  }
}
