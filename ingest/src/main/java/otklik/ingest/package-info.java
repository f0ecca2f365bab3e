/**
 * What every platform must be able to do.
 *
 * <p>In: a feed of the profile and a cursor. Out: {@link otklik.ingest.Fetched}. Read {@link
 * otklik.ingest.Connector} first. One package a platform; none knows another; Flink enters by
 * {@code otklik.ingest.stream} only.
 */
package otklik.ingest;
