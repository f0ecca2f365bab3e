/**
 * Odnoklassniki: topics of groups with their comments.
 *
 * <p>In: a group's number and a cursor. Out: posts, comments, edits, removals. Read {@link
 * otklik.ingest.ok.OkConnector} first: {@code OkClient} signs and calls, {@code OkPosts} reads
 * answers, {@code OkGroup} knows what is new.
 */
package otklik.ingest.ok;
