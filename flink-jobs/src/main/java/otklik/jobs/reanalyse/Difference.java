package otklik.jobs.reanalyse;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A label that this version gives differently.
 *
 * @param from code; "-" for none
 * @param to code; "-" for none
 */
public record Difference(String label, String from, String to)
    implements Serializable, Comparable<Difference> {

  private static final long serialVersionUID = 1;
  private static final Comparator<Difference> ORDER =
      Comparator.comparing(Difference::label)
          .thenComparing(Difference::from)
          .thenComparing(Difference::to);

  @Override
  public int compareTo(Difference other) {
    return ORDER.compare(this, other);
  }
}
