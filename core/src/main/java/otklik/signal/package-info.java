/**
 * Who is told what, and when not.
 *
 * <p>In: routed complaints, incidents whose level rose, deadlines. Out: {@link
 * otklik.signal.Signal}, each with an id made of what it is about, so that nobody is told the same
 * twice. Read {@link otklik.signal.SignalRules} and {@link otklik.signal.QuietRules} first. How a
 * signal travels is decided by sink.
 */
package otklik.signal;
