/**
 * An Open311 GeoReport v2 server: city apps list what can be reported, report it, and follow it.
 *
 * <p>In: service requests and updates; the index. Out: JSON and XML as the standard has them; posts
 * for the stream. Read {@link otklik.desk.open311.Open311Room} first. Sources:
 * wiki.open311.org/GeoReport_v2, and FixMyStreet's extension for request updates.
 */
package otklik.desk.open311;
