package otklik.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.analysis.Fingerprint;

/**
 * Says which open incident a voice belongs to: the same municipality (the caller's partition), no
 * contradiction in place, close in time, and enough in common. Immutable and thread-safe.
 */
public final class IncidentMatcher {

  /**
   * Similarity of fingerprints from which a text is a copy. Chosen on voices-tuning.txt: copies
   * have 0.54 and more there, other texts 0.38 and less.
   */
  static final double COPY = 0.45;

  /** Copies share nearly all words; an incident that has other voices too shares fewer. */
  private static final double LEAST_OF_COPIES = 0.3;

  private static final double CERTAIN = 100;

  /** After a silence less is alike by chance than within it, and more must be alike. */
  private static final double LEAST_TO_RETURN = 1.5;

  /** Two incidents are one when they are alike as a whole, and not only in the voice between. */
  private static final double LEAST_TO_MERGE = 2;

  private final Duration window;
  private final Duration memory;

  /**
   * @param window the longest silence inside one incident
   */
  public IncidentMatcher(Duration window) {
    this(window, window);
  }

  /**
   * @param memory the longest silence after which voices re-open an incident
   */
  public IncidentMatcher(Duration window, Duration memory) {
    this.window = window;
    this.memory = memory;
  }

  /** The best open incident for the voice; empty when it is the first of a new one. */
  public Optional<Incident> match(Voice voice, Collection<Incident> open) {
    return matches(voice, open).stream().findFirst();
  }

  /** Every open incident of which the voice may speak, the likeliest first. */
  public List<Incident> matches(Voice voice, Collection<Incident> open) {
    double length = Incident.length(voice.words());
    List<Likely> likely = new ArrayList<>();
    for (Incident incident : open) {
      if (isPossible(voice, incident)) {
        double likelihood = likelihood(voice, length, incident);
        if (likelihood > 0) {
          likely.add(new Likely(incident, likelihood));
        }
      }
    }
    likely.sort(Comparator.comparingDouble(Likely::likelihood).reversed());
    return likely.stream().map(Likely::incident).toList();
  }

  private record Likely(Incident incident, double likelihood) {}

  /**
   * The best of those that have been silent for longer than the window, but not longer than the
   * memory; empty when the voice re-opens none.
   */
  public Optional<Incident> returning(Voice voice, Collection<Incident> silent) {
    Incident best = null;
    double bestLikelihood = LEAST_TO_RETURN;
    double length = Incident.length(voice.words());
    for (Incident incident : silent) {
      boolean remembered =
          voice.at().isAfter(incident.lastAt().plus(window))
              && !voice.at().isAfter(incident.lastAt().plus(memory));
      if (remembered && isSameSettlement(voice, incident)) {
        double likelihood = likelihood(voice, length, incident);
        if (likelihood > bestLikelihood) {
          best = incident;
          bestLikelihood = likelihood;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Another incident that is the same as the one that a voice has just joined: the voice belongs to
   * both, and they are alike themselves.
   *
   * @param others those of which the voice may speak too
   */
  public Optional<Incident> twin(Incident joined, Collection<Incident> others) {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Voice whole = joined.asVoice();
    return others.stream()
        .filter(other -> !other.id().equals(joined.id()) && !other.isApartFrom(joined))
        .filter(other -> isPossible(whole, other))
        .filter(other -> likelihood(whole, joined.wordsLength(), other) > LEAST_TO_MERGE)
        .min(Comparator.comparing(Incident::firstAt).thenComparing(Incident::id));
  }

  private boolean isPossible(Voice voice, Incident incident) {
    return isSameSettlement(voice, incident)
        && !voice.at().isBefore(incident.firstAt().minus(window))
        && !voice.at().isAfter(incident.lastAt().plus(window));
  }

  private static boolean isSameSettlement(Voice voice, Incident incident) {
    return voice.settlement() == null
        || incident.settlement() == null
        || voice.settlement().equals(incident.settlement());
  }

  /** Whether the voice copies the text of one that is in the incident already. */
  public static boolean isCopy(Voice voice, Incident incident) {
    if (voice.sites().contradicts(incident.sites())) {
      return false;
    }
    List<Fingerprint> texts = incident.texts();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).similarity(voice.fingerprint()) >= COPY) {
        return true;
      }
    }
    return false;
  }

  /**
   * Log-odds that the voice belongs to the incident; above 0 it does. Without a word in common it
   * never does, and most open incidents have none: that is asked first.
   */
  private static double likelihood(Voice voice, double length, Incident incident) {
    if (voice.sites().contradicts(incident.sites())) {
      return -CERTAIN;
    }
    double cosine = cosine(voice, length, incident);
    if (cosine == 0) {
      return -CERTAIN;
    }
    if (incident.voices().contains(voice.postId())) {
      return 2 * CERTAIN;
    }
    if (cosine >= LEAST_OF_COPIES && isCopy(voice, incident)) {
      return CERTAIN + cosine;
    }
    return Likeness.of(voice, incident, cosine).logOdds();
  }

  /** Of the weights of the voice's words and the incident's sums. */
  private static double cosine(Voice voice, double length, Incident incident) {
    double dot = 0;
    for (Map.Entry<String, Double> word : voice.words().entrySet()) {
      Double sum = incident.wordWeights().get(word.getKey());
      dot += sum == null ? 0 : word.getValue() * sum;
    }
    return dot == 0 ? 0 : dot / (length * incident.wordsLength());
  }
}
