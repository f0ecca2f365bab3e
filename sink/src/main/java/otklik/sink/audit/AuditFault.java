package otklik.sink.audit;

/**
 * Something that is wrong with the log.
 *
 * @param number at which place of the chain; null for an entry without one
 * @param entry as it is there; null for one that is not
 * @param what a part of a sentence: "has been changed"
 */
public record AuditFault(Long number, AuditEntry entry, String what) {

  /** Of entries that are not there. */
  static AuditFault missing(long from, long to, String why) {
    String up = to > from ? ", and all up to " + to : "";
    return new AuditFault(from, null, "is missing" + up + why);
  }

  /** Number, time, who, what. */
  @Override
  public String toString() {
    String place = number == null ? "without a number" : "number " + number;
    if (entry == null) {
      return place + ": " + what;
    }
    String subject = entry.subject() == null ? "" : " " + entry.subject();
    return place
        + ", "
        + entry.at()
        + ", "
        + entry.by()
        + ", "
        + entry.action()
        + subject
        + ": "
        + what;
  }
}
