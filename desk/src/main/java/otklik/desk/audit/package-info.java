/**
 * The audit log as a page and as a file, for administrators.
 *
 * <p>Read {@link otklik.desk.audit.AuditRoom} first. Entries are made where things are done, not
 * here.
 */
package otklik.desk.audit;
