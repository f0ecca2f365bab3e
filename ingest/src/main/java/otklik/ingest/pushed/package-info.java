/**
 * Reads what others have pushed to the desk, for every platform that can push.
 *
 * <p>In: events on disk. Out: whatever the platform's connector makes of each. Read {@link
 * otklik.ingest.pushed.Pushed}, the only class.
 */
package otklik.ingest.pushed;
