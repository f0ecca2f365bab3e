package otklik.training.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import otklik.analysis.AnalysedPost;
import otklik.classify.Analyser;
import otklik.incident.Gathering;
import otklik.incident.Incident;
import otklik.incident.IncidentMatcher;
import otklik.incident.Voice;
import otklik.place.PlaceHints;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;

/**
 * How well copies of a text and voices of one problem are found: over all pairs of a file, and
 * after gathering its voices day by day as the stream does.
 */
public final class VoiceEvaluation {

  private static final Instant FIRST_DAY = Instant.parse("2026-01-12T06:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(3);
  private static final Duration MEMORY = Duration.ofDays(14);

  private final List<WrittenVoice> written;
  private final List<Voice> voices = new ArrayList<>();
  private final IncidentMatcher matcher = new IncidentMatcher(WINDOW, MEMORY);

  private VoiceEvaluation(Analyser analyser, String file) {
    written = WrittenVoice.read(file);
    for (int i = 0; i < written.size(); i++) {
      WrittenVoice voice = written.get(i);
      Instant at = FIRST_DAY.plus(Duration.ofDays(voice.day() - 1L)).plusSeconds(i);
      Post post =
          new Post(
              new PostId(Platform.VK, Integer.toString(i)),
              "own",
              null,
              null,
              null,
              voice.text(),
              at,
              at,
              null);
      voices.add(
          Voice.of(
              new AnalysedPost(
                  post, analyser.analyse(voice.text(), PlaceHints.ofHome(voice.home())))));
    }
  }

  public static List<String> lines(Analyser analyser) {
    return lines(analyser, "voices.txt");
  }

  /**
   * @param file voices.txt or voices-tuning.txt
   */
  static List<String> lines(Analyser analyser, String file) {
    VoiceEvaluation evaluation = new VoiceEvaluation(analyser, file);
    List<String> lines = new ArrayList<>();
    lines.add("voices " + evaluation.voices.size());
    lines.addAll(evaluation.copies().lines("near_duplicate"));
    lines.addAll(evaluation.pairs().lines("same_incident"));
    lines.addAll(evaluation.gathering().lines("gathered_incident"));
    return lines;
  }

  private F1 copies() {
    F1 f1 = F1.NONE;
    for (int i = 0; i < voices.size(); i++) {
      for (int j = i + 1; j < voices.size(); j++) {
        f1 =
            f1.and(
                written.get(i).original() == written.get(j).original(),
                IncidentMatcher.isCopy(voices.get(j), Incident.of(voices.get(i))));
      }
    }
    return f1;
  }

  private F1 pairs() {
    F1 f1 = F1.NONE;
    for (int[] pair : originals()) {
      Incident incident = Incident.of(voices.get(pair[0]));
      boolean matches = matcher.match(voices.get(pair[1]), List.of(incident)).isPresent();
      f1 = f1.and(isOneProblem(pair), matches);
    }
    return f1;
  }

  private F1 gathering() {
    Map<Integer, String> incidents = gathered();
    F1 f1 = F1.NONE;
    for (int[] pair : originals()) {
      f1 = f1.and(isOneProblem(pair), incidents.get(pair[0]).equals(incidents.get(pair[1])));
    }
    return f1;
  }

  private boolean isOneProblem(int[] pair) {
    return written.get(pair[0]).problem().equals(written.get(pair[1]).problem());
  }

  /** Pairs of voices of one home that are no copies. */
  private List<int[]> originals() {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      for (int j = i + 1; j < written.size(); j++) {
        boolean copies = written.get(i).isCopy(i) || written.get(j).isCopy(j);
        if (!copies && written.get(i).home().equals(written.get(j).home())) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    return pairs;
  }

  /** The incident of each voice, as the stream gathers them: municipality by municipality. */
  private Map<Integer, String> gathered() {
    Map<String, Gathering> places = new HashMap<>();
    Map<Integer, String> incidentOf = new HashMap<>();
    IntStream.range(0, voices.size())
        .boxed()
        .sorted(Comparator.comparing(i -> voices.get(i).at()))
        .forEach(
            i -> {
              Voice voice = voices.get(i);
              Gathering.Joined joined =
                  places
                      .computeIfAbsent(voice.municipality(), m -> new Gathering(matcher))
                      .join(voice);
              if (joined.absorbed() != null) {
                incidentOf.replaceAll(
                    (voiceOf, id) ->
                        id.equals(joined.absorbed().id()) ? joined.incident().id() : id);
              }
              incidentOf.put(i, joined.incident().id());
            });
    return incidentOf;
  }
}
