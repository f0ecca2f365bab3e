/**
 * How soon somebody must act.
 *
 * <p>In: tokens. Out: {@link otklik.analysis.UrgencyLabel}. The knowledge stands in urgency.yaml
 * with its cases. Read {@link otklik.classify.urgency.UrgencyRules} first.
 */
package otklik.classify.urgency;
