/**
 * Complaints to incidents: the state of what is open.
 *
 * <p>In: analysed posts, by sector and municipality. Out: complaints with their incident, and the
 * incidents. The rule is {@link otklik.incident.IncidentMatcher}. Read {@link
 * otklik.jobs.gather.Gather} first.
 */
package otklik.jobs.gather;
