/**
 * What is indexed, understood anew by this version's models, in batch.
 *
 * <p>In: a period. Out: partial documents, and a table of what changes. Read {@link
 * otklik.jobs.reanalyse.ReanalyseJob} first. What people have written is never touched.
 */
package otklik.jobs.reanalyse;
