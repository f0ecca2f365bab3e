package otklik.sink.audit;

import java.util.stream.LongStream;

/** Whether an entry is what its hash was made of; else what may have become of it. */
final class EntryOrigin {

  /** How far an entry may have been moved so that its old place is still told. */
  private static final int FARTHEST = 1_000;

  private EntryOrigin() {}

  static boolean isItself(AuditEntry entry) {
    return isItself(entry, entry.number());
  }

  private static boolean isItself(AuditEntry entry, long number) {
    return entry.previous() != null
        && EntryHash.of(entry.at(number, entry.previous())).equals(entry.hash());
  }

  /** A part of a sentence about an entry that is not itself. */
  static String of(AuditEntry entry) {
    return LongStream.range(entry.number() - FARTHEST, entry.number() + FARTHEST)
        .filter(number -> isItself(entry, number))
        .mapToObj(number -> "has been moved: it was number " + number)
        .findFirst()
        .orElse("has been changed");
  }
}
