/**
 * Connectors as a source of the stream: the only door of this module to Flink.
 *
 * <p>In: feeds and their connectors. Out: arrivals. One split a feed; its cursor is checkpointed.
 * Read {@link otklik.ingest.stream.PostSource} first.
 */
package otklik.ingest.stream;
