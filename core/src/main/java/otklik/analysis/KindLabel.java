package otklik.analysis;

import java.util.List;

/**
 * @param confidence probability from 0 to 1
 * @param uncertain whether an analyst should look at it
 */
public record KindLabel(Kind kind, double confidence, boolean uncertain, List<Evidence> evidence) {
  public KindLabel {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
