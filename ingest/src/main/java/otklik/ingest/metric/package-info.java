/**
 * What is counted while feeds are read, in Prometheus' terms.
 *
 * <p>In: what poller, fetcher and limits tell. Out: metrics in the process's registry, which the
 * program serves on its admin port. Read {@link otklik.ingest.metric.IngestMetrics}, the only
 * class.
 */
package otklik.ingest.metric;
