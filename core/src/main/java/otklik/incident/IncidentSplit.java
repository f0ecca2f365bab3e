package otklik.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.incident.Incident.LabelCount;

/**
 * An incident after a voice was taken from it. First and last voice, streets and objects stay as
 * they were: of them nobody knows any more whose they are.
 */
final class IncidentSplit {

  /** Sums that are no more than rounding. */
  private static final double NOTHING = 1e-9;

  private IncidentSplit() {}

  static Incident of(Incident i, Voice voice) {
    Map<String, Double> words = minus(i.wordWeights(), voice.words());
    List<LabelCount> labels = minus(i.labels(), voice);
    return new Incident(
        i.id(),
        i.sector(),
        i.topicGroup(),
        i.topic(),
        i.municipality(),
        i.settlement(),
        i.title(),
        i.firstAt(),
        i.lastAt(),
        i.voiceCount() - 1,
        Math.min(i.copies(), i.voiceCount() - 1),
        minus(i.voices(), voice.postId()),
        onlyVoiceOf(i, voice) ? minus(i.authors(), voice.author()) : i.authors(),
        words,
        Incident.length(words),
        minus(i.topics(), voice.topics()),
        i.sites(),
        minus(i.texts(), voice.fingerprint()),
        labels,
        i.crowd().without(voice),
        i.clarity(),
        i.level(),
        i.reopened(),
        i.apart());
  }

  private static boolean onlyVoiceOf(Incident incident, Voice voice) {
    return voice.author() != null
        && incident.crowd().recent().stream()
                .filter(moment -> voice.author().equals(moment.author()))
                .count()
            <= 1;
  }

  private static <T> List<T> minus(List<T> list, T one) {
    List<T> less = new ArrayList<>(list);
    less.remove(one);
    return less;
  }

  private static Map<String, Double> minus(Map<String, Double> sums, Map<String, Double> taken) {
    Map<String, Double> less = new LinkedHashMap<>();
    sums.forEach(
        (name, sum) -> {
          double left = sum - taken.getOrDefault(name, 0.0);
          if (left > NOTHING) {
            less.put(name, left);
          }
        });
    return less;
  }

  private static List<LabelCount> minus(List<LabelCount> labels, Voice voice) {
    LabelCount its = new LabelCount(voice.sector(), voice.topicGroup(), voice.topic(), 1);
    return labels.stream()
        .map(
            label ->
                label.isAs(its)
                    ? new LabelCount(
                        label.sector(), label.topicGroup(), label.topic(), label.voices() - 1)
                    : label)
        .filter(label -> label.voices() > 0)
        .toList();
  }
}
