/**
 * What people do with complaints: the desk's partial writes, guarded so that nobody overwrites
 * another.
 *
 * <p>In: an order of a person. Out: the document's {@code handling.*}, an entry of the audit log,
 * signals for whom it concerns, and corrections handed to the stream. Residents' reactions to
 * answers are found here, too, and bring complaints back. Read {@link
 * otklik.sink.handling.Handlings} first. What an order does is decided by {@link
 * otklik.complaint.HandlingRules}.
 */
package otklik.sink.handling;
