/**
 * How the reading of the feeds goes, found again for people.
 *
 * <p>In: reports of the source, by the stream. Out: the newest report of each feed. Read {@link
 * otklik.sink.feed.FeedReports}, the only class.
 */
package otklik.sink.feed;
