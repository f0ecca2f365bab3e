/**
 * What an analyst should know of a post beside its labels: profanity, a call for protest, a
 * collective or repeated complaint.
 *
 * <p>In: tokens. Out: {@link otklik.analysis.RemarkLabel}. The knowledge stands in remarks.yaml
 * with its cases. Read {@link otklik.classify.remark.Remarks} first.
 */
package otklik.classify.remark;
