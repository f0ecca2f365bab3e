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
 * @param unmasked whether names, phones and numbers in texts may be seen and sought; false where an
 *     older version did not say
 */
public record Sight(
    boolean everything,
    String officer,
    Set<String> sectors,
    Set<String> municipalities,
    boolean unmasked) {

  public static final Sight EVERYTHING = new Sight(true, null, Set.of(), Set.of(), true);

  public Sight {
    sectors = Set.copyOf(sectors);
    municipalities = Set.copyOf(municipalities);
  }

  /** Of somebody who may see what is hidden in texts. */
  public Sight(
      boolean everything, String officer, Set<String> sectors, Set<String> municipalities) {
    this(everything, officer, sectors, municipalities, true);
  }

  /** The same, without what is hidden in texts. */
  public Sight masked() {
    return new Sight(everything, officer, sectors, municipalities, false);
  }
}
