package otklik.sink.handling;

import otklik.complaint.HandlingRecord;

/** Somebody else has changed the complaint since it was looked at: nothing was written. */
public final class HandlingConflict extends Exception {

  private static final long serialVersionUID = 1;

  private final transient HandlingRecord record;

  HandlingConflict(HandlingRecord record) {
    super("the complaint has been changed by somebody else");
    this.record = record;
  }

  /** As it stands now. */
  public HandlingRecord record() {
    return record;
  }
}
