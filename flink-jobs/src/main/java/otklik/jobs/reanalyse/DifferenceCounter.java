package otklik.jobs.reanalyse;

import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.accumulators.SimpleAccumulator;

/** How often each difference occurs. */
final class DifferenceCounter implements SimpleAccumulator<TreeMap<Difference, Long>> {

  private static final long serialVersionUID = 1;

  private TreeMap<Difference, Long> counts = new TreeMap<>();

  void add(Difference difference) {
    counts.merge(difference, 1L, Long::sum);
  }

  @Override
  public void add(TreeMap<Difference, Long> more) {
    more.forEach((difference, count) -> counts.merge(difference, count, Long::sum));
  }

  @Override
  public TreeMap<Difference, Long> getLocalValue() {
    return counts;
  }

  @Override
  public void resetLocal() {
    counts = new TreeMap<>();
  }

  @Override
  public void merge(Accumulator<TreeMap<Difference, Long>, TreeMap<Difference, Long>> other) {
    add(other.getLocalValue());
  }

  @Override
  public DifferenceCounter clone() {
    DifferenceCounter copy = new DifferenceCounter();
    copy.add(counts);
    return copy;
  }
}
