package otklik.route;

import java.util.List;

/** A route, and why it is this one. */
public record Explanation(Route route, List<Step> steps) {

  /**
   * One answer of the rules.
   *
   * @param question what was asked: block head, responsible, executor, deadline
   * @param answer officer's id or the time; null for nobody
   * @param because which rule, and who was away
   */
  public record Step(String question, String answer, String because) {}
}
