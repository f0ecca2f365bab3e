package otklik.region;

import java.util.List;

/**
 * Exceptions to the rule that a sector's block answers, and who stands in for whom.
 *
 * @param rules for each of block head, responsible and executor, the first that fits and names one
 *     is taken
 */
public record RoutingTable(List<RouteRule> rules, List<Absence> absences) {

  public RoutingTable {
    rules = List.copyOf(rules);
    absences = absences == null ? List.of() : List.copyOf(absences);
  }
}
