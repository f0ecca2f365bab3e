/**
 * How fast each stage is: what docs/performance.md records.
 *
 * <p>Read {@link otklik.benchmarks.AnalyseBenchmark} first; {@code scripts/bench} runs them.
 */
package otklik.benchmarks;
