package otklik.sink.handling;

import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRecord;
import otklik.right.Person;
import otklik.sink.search.FoundComplaint;

/**
 * A change that was written.
 *
 * @param before as people saw it
 * @param record as it stands now
 */
record HandledComplaint(
    FoundComplaint before, HandlingRecord record, HandlingOrder order, Person person) {

  String id() {
    return before.document().id();
  }
}
