package otklik.desk.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import otklik.complaint.Handling;
import otklik.complaint.HandlingEntry;
import otklik.right.Action;
import otklik.sink.search.FoundComplaint;

/**
 * A change of a request that its resident may know of: when it was taken up, answered, closed, or
 * came back. What officials write to each other is not among them.
 *
 * @param status "open" or "closed", after it
 * @param description what was said to the resident; the empty text for nothing
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RequestUpdate(
    String updateId,
    String serviceRequestId,
    String status,
    Instant updatedDatetime,
    String description) {

  private static final Set<Action> SAID =
      EnumSet.of(Action.ANSWER, Action.SOLVE, Action.EXPLAIN, Action.NOT_CONFIRM);
  private static final Set<Action> TOLD =
      EnumSet.of(
          Action.ACCEPT,
          Action.ANSWER,
          Action.SOLVE,
          Action.EXPLAIN,
          Action.NOT_CONFIRM,
          Action.POSTPONE,
          Action.REOPEN);

  /** Those of the time, the oldest first. */
  static List<RequestUpdate> of(FoundComplaint found, Instant from, Instant to) {
    List<HandlingEntry> history = found.record().history();
    List<RequestUpdate> updates = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      HandlingEntry entry = history.get(i);
      boolean within = !entry.at().isBefore(from) && entry.at().isBefore(to);
      if (within && TOLD.contains(entry.action())) {
        Handling after =
            i + 1 < history.size() ? history.get(i + 1).before() : found.record().now();
        boolean said = SAID.contains(entry.action()) && entry.note() != null;
        updates.add(
            new RequestUpdate(
                found.document().id() + "#" + entry.version(),
                found.document().id(),
                after.status().isOpen() ? "open" : "closed",
                entry.at(),
                said ? entry.note() : ""));
      }
    }
    return updates;
  }
}
