package otklik.region;

import java.util.List;

/**
 * Who answers for a sector; all of them officers' ids.
 *
 * @param directions heads of its directions, may be empty
 */
public record SectorBlock(String responsible, String blockHead, List<String> directions) {
  public SectorBlock {
    directions = List.copyOf(directions);
  }
}
