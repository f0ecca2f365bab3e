/**
 * What makes two posts speak of one thing: keywords for the same problem, fingerprints for the same
 * text.
 *
 * <p>In: tokens. Out: {@link otklik.analysis.Keyword}, {@link otklik.analysis.Fingerprint}. Which
 * posts belong together is decided in {@link otklik.incident.IncidentMatcher}. Read {@link
 * otklik.classify.duplicate.Fingerprints} first.
 */
package otklik.classify.duplicate;
