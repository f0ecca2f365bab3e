/**
 * The daily lists, in batch over the index.
 *
 * <p>In: a date. Out: files a municipality, and the region's summary. Read {@link
 * otklik.jobs.daily.DailyJob} first. How a list looks is decided by lists.
 */
package otklik.jobs.daily;
