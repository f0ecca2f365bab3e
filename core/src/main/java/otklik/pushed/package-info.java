/**
 * What others push to us: kept on disk before they are told "received", until it has been read.
 *
 * <p>In: JSON that the desk has accepted for a feed. Out: the same, in order, to the feed's
 * connector. Read {@link otklik.pushed.PushedEvents}, the only class. What an event means is its
 * connector's matter.
 */
package otklik.pushed;
