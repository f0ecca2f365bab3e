/**
 * How long to wait for another system, and before asking it again.
 *
 * <p>Read {@link otklik.pace.Backoff} first, which only says how long; {@link
 * otklik.pace.SharedAnswer} waits. What is asked is the caller's matter.
 */
package otklik.pace;
