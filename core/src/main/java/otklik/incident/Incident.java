package otklik.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.Fingerprint;
import otklik.analysis.Sector;

/**
 * One problem and the voices that speak of it. Immutable: {@link #with} answers a new one.
 *
 * @param id made of its first voice's id, so that the same posts make the same incident again
 * @param topicGroup of the first voice that has one; null while none has
 * @param topic likewise
 * @param voices ids of its posts, in the order in which they came; the first {@value #MOST_KEPT}
 *     are kept
 * @param voiceCount how many there are
 * @param copies how many of them copy another voice's text
 * @param wordWeights sum of each keyword's weight over the voices; at most {@value #MOST_WORDS}
 *     stems
 * @param wordsLength Euclidean length of the words' sums
 * @param topics probabilities of topics, of its voices together; at most {@value #MOST_TOPICS}
 * @param texts fingerprints of the voices that are no copies; the first {@value #MOST_TEXTS}
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
    List<Fingerprint> texts) {

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
        List.of(first.fingerprint()));
  }

  /** This incident and one more voice; the same incident when the voice is in it already. */
  public Incident with(Voice voice) {
    if (voices.contains(voice.postId())) {
      return this;
    }
    boolean copy = IncidentMatcher.isCopy(voice, this);
    Map<String, Double> summed = copy ? wordWeights : added(wordWeights, voice.words(), MOST_WORDS);
    return new Incident(
        id,
        sector,
        topicGroup == null ? voice.topicGroup() : topicGroup,
        topic == null ? voice.topic() : topic,
        municipality,
        settlement == null ? voice.settlement() : settlement,
        title,
        voice.at().isBefore(firstAt) ? voice.at() : firstAt,
        voice.at().isAfter(lastAt) ? voice.at() : lastAt,
        voiceCount + 1,
        copies + (copy ? 1 : 0),
        appended(voices, voice.postId(), MOST_KEPT),
        voice.author() == null || authors.contains(voice.author())
            ? authors
            : appended(authors, voice.author(), MOST_KEPT),
        summed,
        copy ? wordsLength : length(summed),
        copy ? topics : added(topics, voice.topics(), MOST_TOPICS),
        sites.with(voice.sites()),
        copy ? texts : appended(texts, voice.fingerprint(), MOST_TEXTS));
  }

  /** A text that is copied a hundred times says no more than once: copies are not added. */
  private static Map<String, Double> added(
      Map<String, Double> sums, Map<String, Double> more, int most) {
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

  private static <T> List<T> appended(List<T> list, T more, int most) {
    if (list.size() >= most) {
      return list;
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  private static String title(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
