/**
 * Tells open pages that something is new, without being asked.
 *
 * <p>In: the index's pulse, matches of standing queries. Out: server-sent events. Read {@link
 * otklik.desk.live.LiveRoom} first. What is new the pages ask for themselves.
 */
package otklik.desk.live;
