package otklik.region;

import otklik.analysis.Kind;

/**
 * How long an answer may take.
 *
 * @param kind null fits every kind
 * @param fastTrack null fits topics with and without ★
 */
public record DeadlineRule(Kind kind, Boolean fastTrack, Term firstAnswer, Term solution) {

  public boolean fits(Kind otherKind, boolean otherFastTrack) {
    return (kind == null || kind == otherKind)
        && (fastTrack == null || fastTrack == otherFastTrack);
  }
}
