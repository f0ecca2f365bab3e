/**
 * Every query that anybody asks of the index.
 *
 * <p>In: {@link otklik.sink.search.SearchRequest}. Out: {@link otklik.sink.search.Found}. Read
 * {@link otklik.sink.search.ComplaintSearch} first. What the words of a query mean is decided by
 * classify, before.
 */
package otklik.sink.search;
