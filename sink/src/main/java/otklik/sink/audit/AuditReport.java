package otklik.sink.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found in the log.
 *
 * @param right entries of the chain that are as they were written
 * @param older entries of versions that knew no chain
 * @param faults in the order of the chain
 */
public record AuditReport(long right, long older, List<AuditFault> faults) {

  public AuditReport {
    faults = List.copyOf(faults);
  }

  AuditReport with(Optional<AuditFault> more) {
    return new AuditReport(right, older, Stream.concat(faults.stream(), more.stream()).toList());
  }

  /** How many are right, how many are not, and how many can't be judged. */
  @Override
  public String toString() {
    String wrong = faults.isEmpty() ? "" : ", " + faults.size() + " findings";
    String unjudged = older == 0 ? "" : "; " + older + " of an older version carry no hash";
    return right + " entries are right" + wrong + unjudged;
  }
}
