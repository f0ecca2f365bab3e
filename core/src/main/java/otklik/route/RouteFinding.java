package otklik.route;

/**
 * Something in the routing that a person should look at.
 *
 * @param where part of the profile: {@code routes[2]}, {@code officers: roads-head}
 * @param what in a sentence, with what to do
 */
public record RouteFinding(Weight weight, String where, String what) {

  /** A gap leaves complaints without somebody; an overlap is decided by the order alone. */
  public enum Weight {
    GAP,
    OVERLAP
  }
}
