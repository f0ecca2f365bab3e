package otklik.region;

import java.time.Duration;

/**
 * How the stream runs.
 *
 * @param checkpointInterval how much is read again after a crash
 * @param incidentWindow the longest silence inside one incident
 * @param incidentMemory the longest silence after which voices re-open an incident; not shorter
 *     than the window
 * @param kafka between ingest and analysis; null for none
 */
public record StreamSettings(
    Duration checkpointInterval,
    Duration incidentWindow,
    Duration incidentMemory,
    KafkaSettings kafka) {}
