package otklik.sink.handling;

import otklik.complaint.HandlingEntry;
import otklik.complaint.HandlingRecord;
import otklik.sink.search.FoundComplaint;

/**
 * A change that was written: everything that follows from it can be made from this, also later.
 *
 * @param before as people saw it
 * @param record as it stands now
 */
record HandledComplaint(FoundComplaint before, HandlingRecord record) {

  /** The last change of a complaint. */
  static HandledComplaint last(FoundComplaint found) {
    HandlingEntry entry = found.record().last();
    HandlingRecord then =
        new HandlingRecord(entry.before(), entry.version() - 1, java.util.List.of());
    return new HandledComplaint(new FoundComplaint(found.document(), then), found.record());
  }

  HandlingEntry entry() {
    return record.last();
  }

  String id() {
    return before.document().id();
  }
}
