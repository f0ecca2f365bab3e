package otklik.sink.audit;

import otklik.file.Sha256;

/**
 * SHA-256 over an entry in one form: every field in its order, each with its length before it, so
 * that no two entries are written alike. The hash of the entry before is one of the fields.
 */
final class EntryHash {

  /** What the first entry of an empty log has before it. */
  static final String NOTHING = "0".repeat(64);

  private static final String ABSENT = "-";

  private EntryHash() {}

  static String of(AuditEntry entry) {
    StringBuilder form = new StringBuilder();
    add(form, entry.number());
    add(form, entry.previous());
    add(form, entry.id());
    add(form, entry.at());
    add(form, entry.by());
    add(form, entry.role());
    add(form, entry.action());
    add(form, entry.subject());
    add(form, entry.note());
    return Sha256.hex(form.toString());
  }

  /** Of entries without a place: of this one and of all before it. */
  static String after(String before, AuditEntry entry) {
    return of(entry.at(null, before));
  }

  private static void add(StringBuilder form, Object value) {
    String text = value == null ? ABSENT : value.toString();
    form.append(value == null ? "" : text.length() + ":").append(text).append('\n');
  }
}
