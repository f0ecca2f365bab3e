/**
 * Searches that stand on the stream: what somebody wants to be shown as soon as it comes.
 *
 * <p>In: a search that was saved on the desk. Out: the same, as the stream can ask it of every
 * post. Read {@link otklik.standing.StandingQuery} first. How it is asked is decided elsewhere.
 */
package otklik.standing;
