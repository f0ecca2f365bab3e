package otklik.region;

import java.time.Duration;

/**
 * How the stream runs.
 *
 * @param checkpointInterval how much is read again after a crash
 * @param incidentWindow the longest silence inside one incident
 * @param kafka between ingest and analysis; null for none
 */
public record StreamSettings(
    Duration checkpointInterval, Duration incidentWindow, KafkaSettings kafka) {}
