/**
 * A real Elasticsearch node for one machine, as a process of its own: it brings Lucene 8 with it
 * and must never share a class path with the rest.
 *
 * <p>It answers on the loopback address only, and only to who brings the key that it was started
 * with. Read {@link otklik.search.SearchNode} first. Clients are in sink.
 */
package otklik.search;
