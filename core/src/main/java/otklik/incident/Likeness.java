package otklik.incident;

import java.util.Map;

/**
 * What a voice and an incident have in common, where their places do not contradict each other.
 *
 * @param cosine of their weighted words, 0 to 1
 * @param topics how far their likely topics are the same, 0 to 1
 * @param sameTopic whether both have a topic, and the same
 * @param agreements how many of street, house, district and objects both name alike; 1 for no more
 *     than the settlement
 * @param oneSided whether one of them names a street, house, district or object and the other
 *     nothing of it
 * @param otherNames whether both name something, and nothing alike
 * @param elsewhere whether they name places that can't be compared: a house and a school
 */
record Likeness(
    double cosine,
    double topics,
    boolean sameTopic,
    int agreements,
    boolean oneSided,
    boolean elsewhere,
    boolean otherNames) {

  /**
   * Between what serves pairs best on voices-tuning.txt (-4.4) and what serves gathering best
   * (-5.0).
   */
  private static final double BIAS = -4.6;

  static Likeness of(Voice voice, Incident incident, double cosine) {
    boolean sameTopic = voice.topic() != null && voice.topic().equals(incident.topic());
    boolean sameSettlement =
        voice.settlement() != null && voice.settlement().equals(incident.settlement());
    Sites of = voice.sites().named(voice.words().keySet(), incident.sites());
    Sites with = incident.sites().named(incident.wordWeights().keySet(), voice.sites());
    return new Likeness(
        cosine,
        overlap(voice, incident),
        sameTopic,
        Math.max(of.agreements(with), sameSettlement ? 1 : 0),
        of.isOneSided(with),
        of.isElsewhere(with),
        of.namesOther(with));
  }

  /**
   * Bhattacharyya coefficient of the voice's topics and the incident's.
   *
   * <p>Source: Bhattacharyya 1943.
   */
  private static double overlap(Voice voice, Incident incident) {
    double ofIncident = 0;
    for (double sum : incident.topics().values()) {
      ofIncident += sum;
    }
    double overlap = 0;
    for (Map.Entry<String, Double> topic : voice.topics().entrySet()) {
      Double sum = incident.topics().get(topic.getKey());
      overlap += sum == null ? 0 : Math.sqrt(topic.getValue() * sum / ofIncident);
    }
    return overlap;
  }

  /**
   * That they speak of one problem; above 0 it is more likely than not. The weights were fitted to
   * the pairs of voices-tuning.txt by logistic regression and rounded. They hold where at least one
   * word is common: one house has many problems.
   */
  double logOdds() {
    return BIAS
        + 15.9 * cosine
        + 2.4 * topics
        + Math.min(2, agreements)
        + (sameTopic ? 1 : 0)
        - (oneSided ? 1.8 : 0)
        - (elsewhere ? 7.2 : 0)
        - (otherNames ? 1.5 : 0);
  }
}
