package otklik.desk.page;

import java.util.ArrayList;
import java.util.List;
import otklik.complaint.HandlingRecord;
import otklik.complaint.HandlingRules;
import otklik.right.Action;
import otklik.right.Rights;

/** What a reader can do with a complaint now: what makes sense, and what the role may. */
public final class OfferedActions {

  private OfferedActions() {}

  /** In the order in which they are done. Corrections stand with the labels. */
  public static List<OfferedAction> of(HandlingRecord record, Visit visit, Rights rights) {
    List<OfferedAction> actions = new ArrayList<>();
    for (Action action : Action.values()) {
      boolean fits =
          action == Action.UNDO
              ? visit.isSomebody() && record.canUndo(visit.person())
              : action != Action.CORRECT && HandlingRules.fits(action, record.now());
      if (fits && visit.may(action, rights)) {
        actions.add(OfferedAction.of(action));
      }
    }
    return actions;
  }
}
