/**
 * Searches that people have saved, and what those that stand on the stream have found.
 *
 * <p>In: a search of the desk; matches of the stream. Out: the same, to their owners. Read {@link
 * otklik.sink.standing.SavedSearches} first. The asking itself is the stream's matter.
 */
package otklik.sink.standing;
