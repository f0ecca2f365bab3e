package otklik.incident;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import otklik.analysis.Fingerprint;
import otklik.analysis.Sector;
import otklik.post.OneLine;

/**
 * One problem and the voices that speak of it. Immutable: {@link #with} answers a new one.
 *
 * @param id made of its first voice's id, so that the same posts make the same incident again
 * @param sector that most voices have; with equal numbers the one that came first
 * @param topicGroup of the topic; null while no voice has one
 * @param topic that most voices of the sector have; null while none has
 * @param title beginning of the clearest voice's text
 * @param voices ids of its posts, in the order in which they came; the first {@value #MOST_KEPT}
 *     are kept
 * @param voiceCount how many there are
 * @param copies how many of them copy another voice's text
 * @param wordWeights sum of each keyword's weight over the voices; at most {@value #MOST_WORDS}
 *     stems
 * @param wordsLength Euclidean length of the words' sums
 * @param topics probabilities of topics, of its voices together; at most {@value #MOST_TOPICS}
 * @param texts fingerprints of the voices that are no copies; the first {@value #MOST_TEXTS}
 * @param labels how many voices have each sector and topic
 * @param crowd who speaks and where
 * @param clarity of the title's voice
 * @param level never falls
 * @param reopened how often it has come back after a silence
 * @param apart incidents from which an analyst has split it: it is never merged with them
 */
public record Incident(
    String id,
    Sector sector,
    String topicGroup,
    String topic,
    String municipality,
    String settlement,
    String title,
    Instant firstAt,
    Instant lastAt,
    int voiceCount,
    int copies,
    List<String> voices,
    List<String> authors,
    Map<String, Double> wordWeights,
    double wordsLength,
    Map<String, Double> topics,
    Sites sites,
    List<Fingerprint> texts,
    List<LabelCount> labels,
    Crowd crowd,
    int clarity,
    IncidentLevel level,
    int reopened,
    List<String> apart) {

  public static final int MOST_KEPT = 5_000;
  public static final int MOST_WORDS = 400;
  public static final int MOST_TEXTS = 50;
  public static final int MOST_TOPICS = 40;
  private static final int LONGEST_TITLE = 120;

  /** State that an older version kept lacks the newer fields. */
  public Incident {
    wordWeights = wordWeights == null ? Map.of() : wordWeights;
    topics = topics == null ? Map.of() : topics;
    sites = sites == null ? Sites.NONE : sites;
    texts = texts == null ? List.of() : texts;
    labels = labels == null ? List.of() : labels;
    crowd = crowd == null ? Crowd.NOBODY : crowd;
    level = level == null ? IncidentLevel.ORDINARY : level;
    apart = apart == null ? List.of() : apart;
  }

  /**
   * Voices that were understood alike.
   *
   * @param topicGroup null when no group is likely
   * @param topic null when none is likely
   */
  public record LabelCount(Sector sector, String topicGroup, String topic, int voices) {

    boolean isAs(LabelCount other) {
      return sector == other.sector
          && Objects.equals(topicGroup, other.topicGroup)
          && Objects.equals(topic, other.topic);
    }
  }

  public static Incident of(Voice first) {
    Map<String, Double> words = added(Map.of(), first.words(), MOST_WORDS);
    return new Incident(
        "incident-" + first.postId(),
        first.sector(),
        first.topicGroup(),
        first.topic(),
        first.municipality(),
        first.settlement(),
        title(first.text()),
        first.at(),
        first.at(),
        1,
        0,
        List.of(first.postId()),
        first.author() == null ? List.of() : List.of(first.author()),
        words,
        length(words),
        added(Map.of(), first.topics(), MOST_TOPICS),
        first.sites(),
        List.of(first.fingerprint()),
        List.of(new LabelCount(first.sector(), first.topicGroup(), first.topic(), 1)),
        Crowd.NOBODY.with(first),
        Clarity.of(first),
        IncidentLevel.ORDINARY,
        0,
        List.of());
  }

  /**
   * This incident and one more voice. A voice that is in it already changes nothing but the number
   * of its views.
   */
  public Incident with(Voice voice) {
    return voices.contains(voice.postId()) ? seen(voice) : joined(voice);
  }

  private Incident seen(Voice voice) {
    Crowd seen = crowd.seen(voice);
    return seen == crowd ? this : change().crowd(seen).incident();
  }

  private Incident joined(Voice voice) {
    boolean copy = IncidentMatcher.isCopy(voice, this);
    boolean clearer = !copy && Clarity.of(voice) > clarity;
    IncidentChange change =
        change()
            .span(voice.at(), voice.at())
            .settlement(voice.settlement())
            .counts(1, copy ? 1 : 0)
            .voices(List.of(voice.postId()))
            .authors(voice.author() == null ? List.of() : List.of(voice.author()))
            .sites(sites.with(voice.sites()))
            .labels(List.of(new LabelCount(voice.sector(), voice.topicGroup(), voice.topic(), 1)))
            .crowd(crowd.with(voice));
    if (clearer) {
      change.title(title(voice.text()), Clarity.of(voice));
    }
    if (!copy) {
      change.content(voice.words(), voice.topics(), List.of(voice.fingerprint()));
    }
    return change.incident();
  }

  /**
   * This incident and another that turned out to be the same: this one's id stays, so call it on
   * the older one.
   */
  public Incident and(Incident other) {
    IncidentChange change =
        change()
            .span(other.firstAt, other.lastAt)
            .settlement(other.settlement)
            .counts(other.voiceCount, other.copies)
            .voices(other.voices)
            .authors(other.authors)
            .sites(sites.with(other.sites))
            .labels(other.labels)
            .crowd(crowd.and(other.crowd))
            .content(other.wordWeights, other.topics, other.texts)
            .level(level.or(other.level))
            .apart(other.apart);
    return (other.clarity > clarity ? change.title(other.title, other.clarity) : change).incident();
  }

  /** The same incident, at least at this level. */
  public Incident raisedTo(IncidentLevel other) {
    return other.compareTo(level) <= 0 ? this : change().level(other).incident();
  }

  Incident renamed(String other) {
    return change().id(other).incident();
  }

  /** The same incident, never to be merged with that one. */
  public Incident apartFrom(String other) {
    return change().apart(List.of(other)).incident();
  }

  boolean isApartFrom(Incident other) {
    return apart.contains(other.id) || other.apart.contains(id);
  }

  /**
   * This incident without a voice that an analyst has taken from it; what the voice said is taken
   * off the sums. Null when it was the last.
   */
  public Incident without(Voice voice) {
    return voiceCount <= 1 ? null : IncidentSplit.of(this, voice);
  }

  /** The same incident, come back after a silence. */
  public Incident returned() {
    return change().reopened(reopened + 1).incident();
  }

  private IncidentChange change() {
    return new IncidentChange(this);
  }

  /** As a voice that says all that its voices say, to be compared with another incident. */
  Voice asVoice() {
    double sum = topics.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    topics.forEach((name, value) -> shares.put(name, value / sum));
    return new Voice(
        id,
        null,
        lastAt,
        sector,
        topicGroup,
        topic,
        municipality,
        settlement,
        wordWeights,
        shares,
        sites,
        texts.isEmpty() ? Fingerprint.NONE : texts.get(0),
        title,
        "",
        null);
  }

  static Map<String, Double> added(Map<String, Double> sums, Map<String, Double> more, int most) {
    Map<String, Double> all = new LinkedHashMap<>(sums);
    more.forEach(
        (name, value) -> {
          if (all.containsKey(name) || all.size() < most) {
            all.merge(name, value, Double::sum);
          }
        });
    return all;
  }

  static double length(Map<String, Double> words) {
    double squares = 0;
    for (double weight : words.values()) {
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  private static String title(String text) {
    return OneLine.of(text, LONGEST_TITLE);
  }
}
