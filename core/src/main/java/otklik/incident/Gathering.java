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
   * @param left the incident from which the voice was taken; null for none
   * @param isNewVoice whether it had not been in the incident before
   */
  public record Joined(Incident incident, Incident absorbed, Left left, boolean isNewVoice) {}

  /**
   * An incident from which a voice was taken.
   *
   * @param remains as it is now; null when it was its last voice
   */
  public record Left(String id, Incident remains) {}

  /** The incidents, to be looked at, filled and emptied. */
  public OpenIncidents incidents() {
    return open;
  }

  public Joined join(Voice voice) {
    return join(voice, Incident.of(voice));
  }

  /**
   * A voice that an analyst has brought here from another place: the incident that it opened there
   * keeps its id, so that one opened here gets another.
   */
  public Joined joinFromElsewhere(Voice voice) {
    Incident opened = Incident.of(voice);
    return join(voice, opened.renamed(opened.id() + "@" + voice.municipality()));
  }

  /**
   * @param opened what it becomes when it belongs to none that is there
   */
  private Joined join(Voice voice, Incident opened) {
    Optional<Incident> known = open.holding(voice.postId());
    Joined joined =
        known.isPresent()
            ? new Joined(known.get().with(voice), null, null, false)
            : joinNew(voice, opened);
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
    Left left = take(before.get(), voice);
    Collection<Incident> others =
        open.alike(voice).stream().filter(i -> !i.id().equals(incident)).toList();
    Incident joined =
        matcher
            .match(voice, others)
            .map(i -> i.with(voice))
            .orElseGet(() -> openedApart(voice, incident))
            .apartFrom(incident);
    open.put(joined);
    return new Joined(joined, null, left, true);
  }

  /**
   * Puts a voice into the incident to which an analyst says it belongs. Where that one is not open
   * any more, the voice is joined as any other.
   */
  public Joined joinGiven(Voice voice, String incident) {
    Optional<Incident> wanted = open.find(incident);
    Optional<Incident> before = open.holding(voice.postId());
    if (wanted.isEmpty() || before.equals(wanted)) {
      return join(voice);
    }
    Left left = before.map(one -> take(one, voice)).orElse(null);
    Incident joined = wanted.get().with(voice);
    open.put(joined);
    return new Joined(joined, null, left, true);
  }

  /** Takes a voice from here for good, because it is no complaint of this place; null for none. */
  public Left leave(Voice voice) {
    return open.holding(voice.postId()).map(incident -> take(incident, voice)).orElse(null);
  }

  private Left take(Incident incident, Voice voice) {
    Incident remains = incident.without(voice);
    if (remains == null) {
      open.remove(incident.id());
    } else {
      open.putWithout(remains, voice.postId());
    }
    return new Left(incident.id(), remains);
  }

  /** The incident that was opened by this very voice keeps its id: the new one gets another. */
  private static Incident openedApart(Voice voice, String incident) {
    Incident opened = Incident.of(voice);
    return opened.id().equals(incident) ? opened.renamed(opened.id() + "+") : opened;
  }

  private Joined joinNew(Voice voice, Incident opened) {
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
            .orElse(opened);
    return new Joined(joined, null, null, true);
  }

  private Joined merge(Incident joined, List<Incident> others) {
    Optional<Incident> twin = matcher.twin(joined, others);
    if (twin.isEmpty()) {
      return new Joined(joined, null, null, true);
    }
    boolean joinedIsOlder = AGE.compare(joined, twin.get()) < 0;
    return joinedIsOlder
        ? new Joined(joined.and(twin.get()), twin.get(), null, true)
        : new Joined(twin.get().and(joined), joined, null, true);
  }
}
