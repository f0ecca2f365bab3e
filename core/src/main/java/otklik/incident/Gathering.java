package otklik.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Joins the voices of one place to its incidents: to an open one of which the voice speaks, else to
 * a silent one, which is open again, else to a new one. Two incidents that a new voice shows to be
 * one are merged into the older. A post that comes twice, or is edited, stays where it is.
 * Single-threaded.
 */
public final class Gathering {

  private static final Comparator<Incident> AGE =
      Comparator.comparing(Incident::firstAt).thenComparing(Incident::id);

  private final IncidentMatcher matcher;
  private final OpenIncidents open = new OpenIncidents();

  public Gathering(IncidentMatcher matcher) {
    this.matcher = matcher;
  }

  /**
   * What became of a voice.
   *
   * @param incident that it belongs to now
   * @param absorbed another incident that has gone into this one; null for none
   * @param isNewVoice whether it had not been in the incident before
   */
  public record Joined(Incident incident, Incident absorbed, boolean isNewVoice) {}

  /** The incidents, to be looked at, filled and emptied. */
  public OpenIncidents incidents() {
    return open;
  }

  public Joined join(Voice voice) {
    Optional<Incident> known = open.holding(voice.postId());
    Joined joined =
        known.isPresent()
            ? new Joined(known.get().with(voice), null, false)
            : merge(voice, joinNew(voice));
    if (joined.absorbed() != null) {
      open.remove(joined.absorbed().id());
    }
    open.put(joined.incident());
    return joined;
  }

  private Incident joinNew(Voice voice) {
    Collection<Incident> alike = open.sharingAWordWith(voice);
    return matcher
        .match(voice, alike)
        .or(() -> matcher.returning(voice, alike).map(Incident::returned))
        .map(incident -> incident.with(voice))
        .orElseGet(() -> Incident.of(voice));
  }

  private Joined merge(Voice voice, Incident joined) {
    Optional<Incident> twin = matcher.twin(voice, joined, open.sharingAWordWith(voice));
    if (twin.isEmpty()) {
      return new Joined(joined, null, true);
    }
    boolean joinedIsOlder = AGE.compare(joined, twin.get()) < 0;
    return joinedIsOlder
        ? new Joined(joined.and(twin.get()), twin.get(), true)
        : new Joined(twin.get().and(joined), joined, true);
  }
}
