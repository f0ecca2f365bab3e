package otklik.analysis;

import java.util.List;

/**
 * @param confidence probability from 0 to 1
 */
public record SectorLabel(Sector sector, double confidence, List<Evidence> evidence) {
  public SectorLabel {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
