package otklik.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who speaks in an incident, where, and how many see it. Immutable.
 *
 * @param platforms codes, sorted
 * @param views by voice, as its platform counted when it was last read; the first {@value
 *     Incident#MOST_KEPT} that have any
 * @param recent the latest {@value #MOST_RECENT} voices, in order of time
 */
public record Crowd(List<String> platforms, Map<String, Long> views, List<Moment> recent) {

  static final int MOST_RECENT = 200;
  static final Crowd NOBODY = new Crowd(List.of(), Map.of(), List.of());

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * When somebody spoke.
   *
   * @param author null when unknown
   */
  public record Moment(Instant at, String author) {}

  Crowd with(Voice voice) {
    Set<String> all = new TreeSet<>(platforms);
    all.add(voice.platform());
    return new Crowd(List.copyOf(all), seen(voice).views, latest(recent, List.of(moment(voice))));
  }

  private static Moment moment(Voice voice) {
    return new Moment(voice.at(), voice.author());
  }

  /** A voice that was read once more: only its views can have changed. */
  Crowd seen(Voice voice) {
    boolean full = views.size() >= Incident.MOST_KEPT && !views.containsKey(voice.postId());
    if (voice.views() == null || full || voice.views().equals(views.get(voice.postId()))) {
      return this;
    }
    Map<String, Long> counted = new LinkedHashMap<>(views);
    counted.put(voice.postId(), voice.views());
    return new Crowd(platforms, counted, recent);
  }

  Crowd without(Voice voice) {
    Map<String, Long> counted = new LinkedHashMap<>(views);
    counted.remove(voice.postId());
    List<Moment> left = new ArrayList<>(recent);
    left.remove(moment(voice));
    return new Crowd(platforms, counted, List.copyOf(left));
  }

  Crowd and(Crowd other) {
    Set<String> all = new TreeSet<>(platforms);
    all.addAll(other.platforms);
    Map<String, Long> counted = new LinkedHashMap<>(views);
    other.views.forEach(
        (voice, count) -> {
          if (counted.size() < Incident.MOST_KEPT) {
            counted.put(voice, count);
          }
        });
    return new Crowd(List.copyOf(all), counted, latest(recent, other.recent));
  }

  private static List<Moment> latest(List<Moment> some, List<Moment> more) {
    List<Moment> all = new ArrayList<>(some);
    all.addAll(more);
    all.sort(Comparator.comparing(Moment::at));
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST_RECENT), all.size()));
  }

  /** How often its voices have been seen, together. */
  public long reach() {
    return views.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many people spoke in the time before; a voice without an author is one of its own. */
  public int authorsWithin(Duration time, Instant until) {
    Set<String> authors = new HashSet<>();
    int unknown = 0;
    for (Moment moment : recent) {
      if (!moment.at().isAfter(until) && moment.at().isAfter(until.minus(time))) {
        unknown += moment.author() == null ? 1 : 0;
        authors.add(moment.author());
      }
    }
    authors.remove(null);
    return authors.size() + unknown;
  }

  /**
   * The last day against the day before it. Two counts differ when the greater is beyond what
   * chance makes of the smaller: by more than twice the square root of their sum.
   *
   * @param firstAt of the incident
   */
  public Trend trend(Instant firstAt, Instant now) {
    if (firstAt.isAfter(now.minus(DAY))) {
      return Trend.NEW;
    }
    long last = countWithin(now.minus(DAY), now);
    long before = countWithin(now.minus(DAY.multipliedBy(2)), now.minus(DAY));
    double chance = 2 * Math.sqrt(last + before);
    if (last == 0 || before - last > chance) {
      return Trend.FALLING;
    }
    return last - before > chance ? Trend.RISING : Trend.STEADY;
  }

  private long countWithin(Instant after, Instant until) {
    return recent.stream()
        .filter(moment -> moment.at().isAfter(after) && !moment.at().isAfter(until))
        .count();
  }
}
