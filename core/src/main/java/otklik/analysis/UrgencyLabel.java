package otklik.analysis;

import java.util.List;

/** The urgency and the words that made it. */
public record UrgencyLabel(Urgency urgency, List<Evidence> evidence) {
  public UrgencyLabel {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
