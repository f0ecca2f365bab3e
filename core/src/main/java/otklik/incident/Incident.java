package otklik.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.Sector;

/**
 * One problem and the voices that speak of it. Immutable: {@link #with} answers a new one.
 *
 * @param id made of its first voice's id, so that the same posts make the same incident again
 * @param voices ids of its posts, in the order in which they came; the first {@value #MOST_KEPT}
 *     are kept
 * @param voiceCount how many there are
 * @param words how many voices used each content lemma; at most {@value #MOST_WORDS} lemmas
 */
public record Incident(
    String id,
    Sector sector,
    String topicGroup,
    String municipality,
    String settlement,
    String title,
    Instant firstAt,
    Instant lastAt,
    int voiceCount,
    List<String> voices,
    List<String> authors,
    Map<String, Integer> words) {

  public static final int MOST_KEPT = 5_000;
  public static final int MOST_WORDS = 400;
  private static final int LONGEST_TITLE = 120;

  public static Incident of(Voice first) {
    Map<String, Integer> words = new LinkedHashMap<>();
    first.words().stream().limit(MOST_WORDS).forEach(word -> words.put(word, 1));
    return new Incident(
        "incident-" + first.postId(),
        first.sector(),
        first.topicGroup(),
        first.municipality(),
        first.settlement(),
        title(first.text()),
        first.at(),
        first.at(),
        1,
        List.of(first.postId()),
        first.author() == null ? List.of() : List.of(first.author()),
        words);
  }

  /** This incident and one more voice; the same incident when the voice is in it already. */
  public Incident with(Voice voice) {
    if (voices.contains(voice.postId())) {
      return this;
    }
    Map<String, Integer> counted = new LinkedHashMap<>(words);
    for (String word : voice.words()) {
      if (counted.containsKey(word) || counted.size() < MOST_WORDS) {
        counted.merge(word, 1, Integer::sum);
      }
    }
    return new Incident(
        id,
        sector,
        topicGroup == null ? voice.topicGroup() : topicGroup,
        municipality,
        settlement == null ? voice.settlement() : settlement,
        title,
        voice.at().isBefore(firstAt) ? voice.at() : firstAt,
        voice.at().isAfter(lastAt) ? voice.at() : lastAt,
        voiceCount + 1,
        appended(voices, voice.postId()),
        voice.author() == null || authors.contains(voice.author())
            ? authors
            : appended(authors, voice.author()),
        counted);
  }

  private static List<String> appended(List<String> list, String more) {
    if (list.size() >= MOST_KEPT) {
      return list;
    }
    List<String> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  private static String title(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
