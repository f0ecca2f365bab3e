/**
 * Feedback portals that speak Open311 GeoReport v2.
 *
 * <p>In: the address of the portal's interface and a cursor. Out: its service requests as posts
 * with their state, and changes of it. Read {@link otklik.ingest.open311.Open311Connector} first.
 */
package otklik.ingest.open311;
