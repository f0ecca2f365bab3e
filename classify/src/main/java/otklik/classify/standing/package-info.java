/**
 * Asks saved searches of every post that comes, thousands of them at once.
 *
 * <p>In: standing queries, a complaint with its analysis and its route. Out: the queries that find
 * it. Read {@link otklik.classify.standing.StandingQueries} first. Who is told is decided
 * elsewhere.
 */
package otklik.classify.standing;
