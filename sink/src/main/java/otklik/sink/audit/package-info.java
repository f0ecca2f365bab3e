/**
 * The audit log: who did and saw what, and when.
 *
 * <p>In: {@link otklik.sink.audit.AuditEntry}, from the desk. Out: the same, the newest first, and
 * all of them for the export. Read {@link otklik.sink.audit.AuditLog} first. Nothing here changes
 * or deletes an entry.
 */
package otklik.sink.audit;
