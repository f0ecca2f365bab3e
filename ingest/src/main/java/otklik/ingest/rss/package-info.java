/**
 * News by RSS and Atom.
 *
 * <p>In: the address of a feed and a cursor. Out: an item a post, and its edits; what an item
 * leaves is no removal, because feeds are short. Read {@link otklik.ingest.rss.RssConnector} first.
 */
package otklik.ingest.rss;
