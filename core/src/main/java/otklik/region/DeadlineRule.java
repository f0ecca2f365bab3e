package otklik.region;

import otklik.analysis.Kind;
import otklik.post.Platform;

/**
 * How long an answer may take.
 *
 * @param platform null fits every platform
 * @param feed id; null fits every feed
 * @param kind null fits every kind
 * @param topicGroup null fits every group
 * @param topic null fits every topic
 * @param fastTrack null fits topics with and without ★
 * @param firstAnswer null together with {@code solution}: the terms of the law on appeals hold
 */
public record DeadlineRule(
    Platform platform,
    String feed,
    Kind kind,
    String topicGroup,
    String topic,
    Boolean fastTrack,
    Term firstAnswer,
    Term solution) {

  /** Whether the post is an appeal by Federal Law 59-ФЗ, whose terms no profile changes. */
  public boolean byLaw() {
    return firstAnswer == null;
  }

  boolean fitsEverything() {
    return platform == null
        && feed == null
        && kind == null
        && topicGroup == null
        && topic == null
        && fastTrack == null
        && !byLaw();
  }
}
