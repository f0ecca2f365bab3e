package otklik.incident;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Says which open incident a voice belongs to: the same sector and municipality (the caller's
 * partition), no contradiction in settlement, close in time, and enough common words. Stateless and
 * thread-safe.
 */
public final class IncidentMatcher {

  /**
   * Chosen on the demonstration posts: five voices on one lift become one incident, two lifts stay
   * two.
   */
  static final double ENOUGH = 0.34;

  private final Duration window;

  /**
   * @param window the longest silence inside one incident
   */
  public IncidentMatcher(Duration window) {
    this.window = window;
  }

  /** The best open incident for the voice; empty when it is the first of a new one. */
  public Optional<Incident> match(Voice voice, Collection<Incident> open) {
    Incident best = null;
    double bestCertainty = 0;
    for (Incident incident : open) {
      if (samePlace(voice, incident) && closeInTime(voice, incident)) {
        double certainty = certainty(voice, incident);
        if (certainty >= ENOUGH && certainty > bestCertainty) {
          best = incident;
          bestCertainty = certainty;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static double certainty(Voice voice, Incident incident) {
    return incident.voices().contains(voice.postId()) ? 2 : similarity(voice, incident);
  }

  private static boolean samePlace(Voice voice, Incident incident) {
    return voice.settlement() == null
        || incident.settlement() == null
        || voice.settlement().equals(incident.settlement());
  }

  private boolean closeInTime(Voice voice, Incident incident) {
    return !voice.at().isBefore(incident.firstAt().minus(window))
        && !voice.at().isAfter(incident.lastAt().plus(window));
  }

  /**
   * Cosine of the voice's words (each once) and the incident's (share of its voices), topic groups
   * as a bonus.
   */
  static double similarity(Voice voice, Incident incident) {
    double dot = 0;
    double norm = 0;
    for (Map.Entry<String, Integer> word : incident.words().entrySet()) {
      double share = (double) word.getValue() / incident.voiceCount();
      norm += share * share;
      dot += voice.words().contains(word.getKey()) ? share : 0;
    }
    if (norm == 0 || voice.words().isEmpty()) {
      return 0;
    }
    boolean sameGroup =
        voice.topicGroup() != null && voice.topicGroup().equals(incident.topicGroup());
    return dot / Math.sqrt(norm * voice.words().size()) + (sameGroup ? 0.08 : 0);
  }
}
