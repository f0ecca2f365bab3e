/**
 * A day as the index holds it: whole, for lists and summaries.
 *
 * <p>In: {@link otklik.sink.day.IndexDay}. Out: its complaints page by page, and its counts. Read
 * {@link otklik.sink.day.DayComplaints} first. Nothing is judged here.
 */
package otklik.sink.day;
