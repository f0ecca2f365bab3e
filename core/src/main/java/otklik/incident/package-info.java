/**
 * Many voices, one problem.
 *
 * <p>In: analysed complaints of one sector and place. Out: {@link otklik.incident.Incident}. The
 * rule that says whether a complaint is a voice of an incident is {@link
 * otklik.incident.IncidentMatcher}; read it first. State and time are flink-jobs' work.
 */
package otklik.incident;
