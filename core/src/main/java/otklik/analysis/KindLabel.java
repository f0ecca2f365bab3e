package otklik.analysis;

import java.util.List;

/**
 * @param confidence probability from 0 to 1
 */
public record KindLabel(Kind kind, double confidence, List<Evidence> evidence) {
  public KindLabel {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
