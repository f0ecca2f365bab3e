package otklik.region;

/**
 * A Kafka between ingest and analysis.
 *
 * @param servers addresses like {@code kafka-1:9092,kafka-2:9092}
 * @param topic what came in, as JSON; made when it is missing, with the broker's own numbers of
 *     partitions and copies
 */
public record KafkaSettings(String servers, String topic) {}
