package otklik.region;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who answers for a sector; all of them officers' ids.
 *
 * @param directions heads of its directions, may be empty
 */
public record SectorBlock(String responsible, String blockHead, List<String> directions) {
  public SectorBlock {
    directions = List.copyOf(directions);
  }

  /** Everybody of the block, ids. */
  public Set<String> people() {
    Set<String> people = new HashSet<>(directions);
    people.add(responsible);
    people.add(blockHead);
    return people;
  }
}
