/**
 * The region at a glance: numbers of a period, a map, days, sectors by municipality, the largest
 * incidents; live.
 *
 * <p>In: {@link otklik.sink.search.Overview}, of what the reader may see. Out: one page, and events
 * that say when it has changed. Read {@link otklik.desk.overview.OverviewRoom} first.
 */
package otklik.desk.overview;
