/**
 * When which feed is asked, and how its reading goes. No Flink, no HTTP.
 *
 * <p>In: feeds, connectors, the clock. Out: pages and troubles, and {@link
 * otklik.ingest.poll.FeedProgress}, which is checkpointed. Read {@code FeedProgress} first; {@link
 * otklik.ingest.poll.Poller} has the threads.
 */
package otklik.ingest.poll;
