/**
 * Routed complaints to the documents that are written.
 *
 * <p>In: complaints with their route. Out: requests for the index. What a document holds is {@link
 * otklik.sink.index.ComplaintDocument}'s matter.
 */
package otklik.jobs.index;
