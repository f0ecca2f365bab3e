/**
 * The stage that asks saved searches of every complaint.
 *
 * <p>In: complaints with their routes; standing queries, to every task. Out: what was found, and
 * signals. Read {@link otklik.jobs.standing.AskStanding}, the only class. What a query means is
 * classify's matter.
 */
package otklik.jobs.standing;
