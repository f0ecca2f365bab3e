package otklik.ingest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import otklik.post.Post;

/** What came with a page, for tests. */
public final class Arrivals {

  private Arrivals() {}

  public static List<Post> posts(Fetched fetched) {
    return fetched.steps().stream()
        .map(step -> step.arrival().post())
        .filter(Objects::nonNull)
        .toList();
  }

  public static List<String> texts(Fetched fetched) {
    return posts(fetched).stream().map(Post::text).toList();
  }

  /** Ids without the platform. */
  public static List<String> removed(Fetched fetched) {
    return fetched.steps().stream()
        .map(step -> step.arrival().removal())
        .filter(Objects::nonNull)
        .map(removal -> removal.id().externalId())
        .toList();
  }

  /** What somebody who keeps everything by id has after this page. */
  public static void apply(Fetched fetched, Map<String, String> kept) {
    for (Fetched.Step step : fetched.steps()) {
      Arrival arrival = step.arrival();
      if (arrival.post() != null) {
        kept.put(arrival.post().id().externalId(), arrival.post().text());
      } else if (arrival.removal() != null) {
        kept.remove(arrival.removal().id().externalId());
      }
    }
  }
}
