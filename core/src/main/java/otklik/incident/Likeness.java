package otklik.incident;

/**
 * What a voice and an incident have in common, where their places do not contradict each other.
 *
 * @param cosine of their weighted words, 0 to 1
 * @param sameSector whether both are understood as of one sector
 * @param sameTopic whether both have a topic, and the same
 * @param otherTopic whether both have a topic, and different ones
 * @param agreements how many of street, house, district and objects both name alike; 1 for no more
 *     than the settlement
 * @param oneSided whether one of them names a street, house, district or object and the other
 *     nothing of it
 * @param otherNames whether both name something, and nothing alike
 * @param elsewhere whether they name places that can't be compared: a house and a school
 */
record Likeness(
    double cosine,
    boolean sameSector,
    boolean sameTopic,
    boolean otherTopic,
    int agreements,
    boolean oneSided,
    boolean elsewhere,
    boolean otherNames) {

  static Likeness of(Voice voice, Incident incident, double cosine) {
    boolean topics = voice.topic() != null && incident.topic() != null;
    boolean sameTopic = topics && voice.topic().equals(incident.topic());
    boolean sameSettlement =
        voice.settlement() != null && voice.settlement().equals(incident.settlement());
    Sites of = voice.sites().named(voice.words().keySet(), incident.sites());
    Sites with = incident.sites().named(incident.words().keySet(), voice.sites());
    return new Likeness(
        cosine,
        voice.sector() == incident.sector(),
        sameTopic,
        topics && !sameTopic,
        Math.max(of.agreements(with), sameSettlement ? 1 : 0),
        of.isOneSided(with),
        of.isElsewhere(with),
        of.namesOther(with));
  }

  /**
   * That they speak of one problem; above 0 it is more likely than not. The weights were fitted to
   * the pairs of voices-tuning.txt by logistic regression and rounded. They hold where at least one
   * word is common: one house has many problems.
   */
  double logOdds() {
    return -4.6
        + 15.6 * cosine
        + 1.3 * Math.min(2, agreements)
        + (sameTopic ? 1.7 : 0)
        - (otherTopic ? 0.6 : 0)
        + (sameSector ? 0.5 : 0)
        - (oneSided ? 1.5 : 0)
        - (elsewhere ? 5.5 : 0)
        - (otherNames ? 1.5 : 0);
  }
}
