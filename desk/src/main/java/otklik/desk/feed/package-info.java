/**
 * The page of the feeds: what is read, and where a person must help.
 *
 * <p>In: the profile's feeds and the newest report of each. Out: a table. Read {@link
 * otklik.desk.feed.FeedRoom} first. Nothing is changed here: feeds are changed in the profile.
 */
package otklik.desk.feed;
