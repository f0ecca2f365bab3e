/**
 * The audit log: who did and saw what, and when.
 *
 * <p>In: {@link otklik.sink.audit.AuditEntry}, from the desk. Out: the same, the newest first, all
 * of them for the export, and whether each is as it was written. Read {@link
 * otklik.sink.audit.AuditLog} first, then {@link otklik.sink.audit.ChainHead}. Nothing here changes
 * or deletes an entry.
 */
package otklik.sink.audit;
