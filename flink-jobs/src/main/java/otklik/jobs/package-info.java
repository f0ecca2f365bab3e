/**
 * The way of the data on Flink: state and time, no rules.
 *
 * <p>{@link otklik.jobs.StreamJob} is the whole way in one method; read it first. The rules are in
 * core; Flink's types in {@code otklik.ingest.stream} and {@code otklik.sink.stream}.
 */
package otklik.jobs;
