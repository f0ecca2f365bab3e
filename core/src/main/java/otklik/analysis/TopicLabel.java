package otklik.analysis;

import java.util.List;

/**
 * A topic of the classifier that regional centres use.
 *
 * @param group one of its 26 topic groups
 * @param topic null when only the group is known
 * @param fastTrack marked ★ there: the first answer is due within working hours
 * @param confidence probability from 0 to 1
 */
public record TopicLabel(
    String group, String topic, boolean fastTrack, double confidence, List<Evidence> evidence) {
  public TopicLabel {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
