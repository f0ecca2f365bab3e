/**
 * How long to wait before asking again: rules for everything that calls another system.
 *
 * <p>Read {@link otklik.pace.Backoff} first. Nothing here waits; it only says how long.
 */
package otklik.pace;
