package otklik.route;

import java.time.Instant;

/**
 * When somebody must be told that a deadline comes near or is missed.
 *
 * @param at always in working time
 */
public record Escalation(Step step, Instant at) {

  /** Who is told, and after which part of the term, counted in working time. */
  public enum Step {
    OFFICER(0.5),
    BLOCK_HEAD(1),
    CURATOR(1.5);

    private final double share;

    Step(double share) {
      this.share = share;
    }

    /** 1 is the deadline itself. */
    public double share() {
      return share;
    }
  }
}
