/**
 * Kafka between ingest and analysis, where a region wants it: what came in can then be read by
 * others, and analysis can be stopped without stopping ingest.
 *
 * <p>In: arrivals. Out: the same arrivals, from the topic. Read {@link
 * otklik.jobs.relay.KafkaRelay} first.
 */
package otklik.jobs.relay;
