package otklik.analysis;

import java.util.List;

/** A remark and the words that made it. */
public record RemarkLabel(Remark remark, List<Evidence> evidence) {
  public RemarkLabel {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
