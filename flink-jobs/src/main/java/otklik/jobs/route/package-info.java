/**
 * Complaints to the people who answer, with deadlines.
 *
 * <p>In: complaints. Out: the same with their route. The rule is {@link otklik.route.Router}.
 */
package otklik.jobs.route;
