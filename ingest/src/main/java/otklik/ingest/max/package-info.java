/**
 * MAX: chats and channels that our bot is in.
 *
 * <p>In: the bot's token and a cursor, the marker of the last answer. Out: posts, edits, removals.
 * Read {@link otklik.ingest.max.MaxConnector} first.
 */
package otklik.ingest.max;
