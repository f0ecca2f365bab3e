package otklik.region;

import java.util.List;
import otklik.analysis.Sector;

/** Exceptions to the rule that a sector's block answers; the first that fits is taken. */
public record RoutingTable(List<Exception> exceptions) {

  public RoutingTable {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * @param sector null fits every sector
   * @param municipality slug; null fits every municipality
   * @param topicGroup null fits every topic group
   * @param responsible officer's id
   */
  public record Exception(
      Sector sector, String municipality, String topicGroup, String responsible) {

    public boolean fits(Sector otherSector, String otherMunicipality, String otherGroup) {
      return (sector == null || sector == otherSector)
          && (municipality == null || municipality.equals(otherMunicipality))
          && (topicGroup == null || topicGroup.equals(otherGroup));
    }
  }
}
