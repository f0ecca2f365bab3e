package otklik.classify.network;

/**
 * Weights from inputs to outputs; those of one input are one row. The loops are written so that the
 * compiler turns them into vector instructions: four rows at a time, one index for all arrays.
 *
 * @param rows as many as inputs, each as long as there are outputs; not copied, training changes
 *     them in place
 */
public record Matrix(float[][] rows) {

  public int outputs() {
    return rows[0].length;
  }

  /**
   * Adds the product of some of the rows and an input to an output.
   *
   * @param from row that the first value of {@code x} belongs to
   */
  public void addProduct(int from, float[] x, float[] y) {
    int i = 0;
    for (; i + 3 < x.length; i += 4) {
      add(
          x[i],
          rows[from + i],
          x[i + 1],
          rows[from + i + 1],
          x[i + 2],
          rows[from + i + 2],
          x[i + 3],
          rows[from + i + 3],
          y);
    }
    for (; i < x.length; i++) {
      add(x[i], rows[from + i], y);
    }
  }

  private static void add(
      float x0,
      float[] r0,
      float x1,
      float[] r1,
      float x2,
      float[] r2,
      float x3,
      float[] r3,
      float[] y) {
    for (int j = 0; j < y.length; j++) {
      y[j] += x0 * r0[j] + x1 * r1[j] + x2 * r2[j] + x3 * r3[j];
    }
  }

  /** Adds a multiple of a row. */
  public static void add(float factor, float[] row, float[] y) {
    for (int j = 0; j < y.length; j++) {
      y[j] += factor * row[j];
    }
  }

  /** Inner product, in four sums, as one sum would wait for itself. */
  public static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + (s2 + s3);
  }
}
