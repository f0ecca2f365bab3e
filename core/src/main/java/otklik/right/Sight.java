package otklik.right;

import java.util.Set;

/**
 * What somebody may see: a right, not a filter that could be taken off.
 *
 * @param everything then the rest says nothing
 * @param officer whose name a complaint carries as block head, responsible, executor or assignee is
 *     seen by this one; null for nobody
 * @param sectors codes, of which everything is seen
 * @param municipalities slugs, of which everything is seen
 */
public record Sight(
    boolean everything, String officer, Set<String> sectors, Set<String> municipalities) {

  public static final Sight EVERYTHING = new Sight(true, null, Set.of(), Set.of());

  public Sight {
    sectors = Set.copyOf(sectors);
    municipalities = Set.copyOf(municipalities);
  }
}
