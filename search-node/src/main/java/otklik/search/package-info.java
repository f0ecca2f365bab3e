/**
 * A real Elasticsearch node for one machine, as a process of its own: it brings Lucene 8 with it
 * and must never share a class path with the rest.
 *
 * <p>Read {@link otklik.search.SearchNode} first. Clients are in sink.
 */
package otklik.search;
