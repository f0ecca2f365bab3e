/**
 * Documents of the stream to the index: the only door of this module to Flink.
 *
 * <p>In: {@link otklik.sink.stream.IndexRequest}. Out: bulk requests, and dead letters for what the
 * index refuses. Read {@link otklik.sink.stream.BulkSink} first.
 */
package otklik.sink.stream;
