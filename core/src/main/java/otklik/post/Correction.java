package otklik.post;

import java.util.ArrayList;
import java.util.List;

/**
 * What an analyst says a post is, where the analysis was wrong. Codes and names as the index has
 * them; null for a label that was not corrected. It goes with the post through the stream, so that
 * incident and route follow it.
 *
 * @param kind code
 * @param sector code
 * @param topicGroup of the topic; without a topic for a group alone
 * @param fastTrack whether the topic is marked ★
 * @param municipality slug
 * @param settlement null for the municipality as a whole
 */
public record Correction(
    String kind,
    String sector,
    String topicGroup,
    String topic,
    boolean fastTrack,
    String municipality,
    String settlement) {

  public static final Correction NONE = new Correction(null, null, null, null, false, null, null);

  /** This one, with what the newer one says over it. A new sector ends an older topic. */
  public Correction with(Correction newer) {
    boolean otherSector = newer.sector != null && !newer.sector.equals(sector);
    boolean topicSaid = newer.topicGroup != null || otherSector;
    boolean placeSaid = newer.municipality != null;
    return new Correction(
        newer.kind == null ? kind : newer.kind,
        newer.sector == null ? sector : newer.sector,
        topicSaid ? newer.topicGroup : topicGroup,
        topicSaid ? newer.topic : topic,
        topicSaid ? newer.fastTrack : fastTrack,
        placeSaid ? newer.municipality : municipality,
        placeSaid ? newer.settlement : settlement);
  }

  public boolean saysNothing() {
    return equals(NONE);
  }

  /** Which labels were corrected: names of the index's fields. */
  public List<String> labels() {
    List<String> labels = new ArrayList<>();
    if (kind != null) {
      labels.add("kind");
    }
    if (sector != null) {
      labels.add("sector");
    }
    if (topicGroup != null) {
      labels.add("topic");
    }
    if (municipality != null) {
      labels.add("place");
    }
    return labels;
  }
}
