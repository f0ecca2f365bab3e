/**
 * Routed complaints and raised incidents to signals.
 *
 * <p>In: complaints with their route, incidents whose level rose. Out: documents for the record of
 * signals, from which they are sent. The rule is {@link otklik.signal.SignalRules}.
 */
package otklik.jobs.signal;
