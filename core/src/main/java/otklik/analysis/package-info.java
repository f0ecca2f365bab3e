/**
 * What we understood of a post.
 *
 * <p>In: the words of classify. Out: {@link otklik.analysis.Analysis}, for gathering, routing,
 * index and desk. Each label carries a confidence and its {@link otklik.analysis.Evidence}. Read
 * {@link otklik.analysis.Analysis} first. Nothing is computed here.
 */
package otklik.analysis;
