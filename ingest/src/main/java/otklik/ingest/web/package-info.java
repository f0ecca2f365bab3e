/**
 * Forums, news sites with comments, portals: whatever shows posts on pages.
 *
 * <p>In: an address, the profile's selectors, a cursor. Out: posts with their comments, and edits.
 * Read {@link otklik.ingest.web.WebConnector} first: {@code Robots} says what may be fetched,
 * {@code Site} fetches politely, {@code WebItems} reads a page. What leaves a page is no removal:
 * threads are split, moved and archived.
 */
package otklik.ingest.web;
