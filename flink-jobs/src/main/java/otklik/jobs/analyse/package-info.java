/**
 * Arrivals to posts to analyses, and to dead letters where that fails.
 *
 * <p>In: {@link otklik.ingest.Arrival}. Out: {@link otklik.analysis.AnalysedPost}. Read {@link
 * otklik.jobs.analyse.AnalysePost} first. What a post means is decided by classify.
 */
package otklik.jobs.analyse;
