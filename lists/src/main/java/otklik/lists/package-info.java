/**
 * The lists of a day: what a municipality gets every morning, and the summary for the region.
 *
 * <p>In: {@link otklik.lists.MunicipalityDay} and {@link otklik.lists.RegionDay}. Out: files. Read
 * {@link otklik.lists.DayLists} first. Which complaints stand in a list is decided by the daily
 * job.
 */
package otklik.lists;
