/**
 * Saved searches, and what those that stand on the stream have found.
 *
 * <p>In: the search page's parameters. Out: a page, saved searches. Read {@link
 * otklik.desk.standing.SavedRoom} first. How a search is read is {@code desk.page}'s matter.
 */
package otklik.desk.standing;
