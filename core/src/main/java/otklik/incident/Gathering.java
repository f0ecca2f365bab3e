package otklik.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  /** Only the likeliest can be the same incident. */
  private static final int MOST_TWINS = 10;

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
   * @param left the incident from which the voice was taken, as it is now; null for none
   * @param emptied id of the incident whose last voice was taken; null for none
   * @param isNewVoice whether it had not been in the incident before
   */
  public record Joined(
      Incident incident, Incident absorbed, Incident left, String emptied, boolean isNewVoice) {}

  /** The incidents, to be looked at, filled and emptied. */
  public OpenIncidents incidents() {
    return open;
  }

  public Joined join(Voice voice) {
    Optional<Incident> known = open.holding(voice.postId());
    Joined joined =
        known.isPresent()
            ? new Joined(known.get().with(voice), null, null, null, false)
            : joinNew(voice);
    if (joined.absorbed() != null) {
      open.remove(joined.absorbed().id());
    }
    open.put(joined.incident());
    return joined;
  }

  /**
   * Takes a voice from an incident, because an analyst says that it does not belong there: it joins
   * another one or a new one, which is never merged with the old. A voice that is not there any
   * more is joined as any other.
   */
  public Joined joinApart(Voice voice, String incident) {
    Optional<Incident> before = open.holding(voice.postId());
    if (before.isEmpty() || !before.get().id().equals(incident)) {
      return join(voice);
    }
    Incident left = before.get().without(voice);
    if (left == null) {
      open.remove(incident);
    } else {
      open.putWithout(left, voice.postId());
    }
    Collection<Incident> others =
        open.alike(voice).stream().filter(i -> !i.id().equals(incident)).toList();
    Incident joined =
        matcher
            .match(voice, others)
            .map(i -> i.with(voice))
            .orElseGet(() -> opened(voice, incident))
            .apartFrom(incident);
    open.put(joined);
    return new Joined(joined, null, left, left == null ? incident : null, true);
  }

  /** The incident that was opened by this very voice keeps its id: the new one gets another. */
  private static Incident opened(Voice voice, String incident) {
    Incident opened = Incident.of(voice);
    return opened.id().equals(incident) ? opened.renamed(opened.id() + "+") : opened;
  }

  private Joined joinNew(Voice voice) {
    Collection<Incident> alike = open.alike(voice);
    List<Incident> matches = matcher.matches(voice, alike);
    if (!matches.isEmpty()) {
      return merge(
          matches.get(0).with(voice), matches.subList(1, Math.min(matches.size(), MOST_TWINS)));
    }
    Incident joined =
        matcher
            .returning(voice, alike)
            .map(incident -> incident.returned().with(voice))
            .orElseGet(() -> Incident.of(voice));
    return new Joined(joined, null, null, null, true);
  }

  private Joined merge(Incident joined, List<Incident> others) {
    Optional<Incident> twin = matcher.twin(joined, others);
    if (twin.isEmpty()) {
      return new Joined(joined, null, null, null, true);
    }
    boolean joinedIsOlder = AGE.compare(joined, twin.get()) < 0;
    return joinedIsOlder
        ? new Joined(joined.and(twin.get()), twin.get(), null, null, true)
        : new Joined(twin.get().and(joined), joined, null, null, true);
  }
}
