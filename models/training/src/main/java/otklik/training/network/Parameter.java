package otklik.training.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import otklik.classify.network.Matrix;

/**
 * Rows of weights that are learnt, with the gradient of each and what Adam keeps of it. A row that
 * no gradient came to in a step stays as it is. Used by one thread.
 *
 * <p>Source: Kingma, Ba 2015, "Adam: A Method for Stochastic Optimization".
 */
public final class Parameter {

  private static final float MEAN_KEPT = 0.9f;
  private static final float SQUARE_KEPT = 0.999f;
  private static final float LEAST = 1e-8f;

  private final float[][] values;
  private final float[][] gradients;
  private final float[][] means;
  private final float[][] squares;
  private final int[] touched;
  private final boolean[] isTouched;
  private int count;

  private Parameter(float[][] values) {
    this.values = values;
    int rows = values.length;
    int width = values[0].length;
    gradients = new float[rows][width];
    means = new float[rows][width];
    squares = new float[rows][width];
    touched = new int[rows];
    isTouched = new boolean[rows];
  }

  /** Evenly between minus and plus the spread. */
  public static Parameter random(int rows, int width, double spread, SplittableRandom random) {
    float[][] values = new float[rows][width];
    for (float[] row : values) {
      for (int j = 0; j < width; j++) {
        row[j] = (float) ((random.nextDouble() * 2 - 1) * spread);
      }
    }
    return new Parameter(values);
  }

  /** As they are, copied. */
  public static Parameter of(float[][] values) {
    return new Parameter(Arrays.stream(values).map(float[]::clone).toArray(float[][]::new));
  }

  public static Parameter zero(int rows, int width) {
    return new Parameter(new float[rows][width]);
  }

  /** The weights themselves, which steps change in place. */
  public float[][] values() {
    return values;
  }

  /** Makes every weight the mean of it and that of the others. */
  public void average(List<Parameter> others) {
    for (int i = 0; i < values.length; i++) {
      for (Parameter other : others) {
        Matrix.add(1, other.values[i], values[i]);
      }
      for (int j = 0; j < values[i].length; j++) {
        values[i][j] /= 1 + others.size();
      }
    }
  }

  /** Gradient of a row, to be added to. */
  public float[] gradient(int row) {
    if (!isTouched[row]) {
      isTouched[row] = true;
      touched[count++] = row;
    }
    return gradients[row];
  }

  /** Sum of the squares of the gradient. */
  public double squaredNorm() {
    double sum = 0;
    for (int t = 0; t < count; t++) {
      for (float g : gradients[touched[t]]) {
        sum += (double) g * g;
      }
    }
    return sum;
  }

  /**
   * One step against the gradient, which is empty afterwards.
   *
   * @param factor that the gradient is multiplied with
   * @param step from 1
   */
  public void step(float factor, float rate, int step) {
    float meanShare = (float) (1 - StrictMath.pow(MEAN_KEPT, step));
    float squareShare = (float) (1 - StrictMath.pow(SQUARE_KEPT, step));
    for (int t = 0; t < count; t++) {
      int row = touched[t];
      isTouched[row] = false;
      float[] g = gradients[row];
      float[] m = means[row];
      float[] s = squares[row];
      float[] v = values[row];
      for (int j = 0; j < v.length; j++) {
        float one = g[j] * factor;
        m[j] = MEAN_KEPT * m[j] + (1 - MEAN_KEPT) * one;
        s[j] = SQUARE_KEPT * s[j] + (1 - SQUARE_KEPT) * one * one;
        v[j] -= rate * (m[j] / meanShare) / ((float) Math.sqrt(s[j] / squareShare) + LEAST);
      }
      Arrays.fill(g, 0);
    }
    count = 0;
  }
}
