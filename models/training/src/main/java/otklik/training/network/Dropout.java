package otklik.training.network;

import java.util.SplittableRandom;

/**
 * Leaves values out by chance while learning, and makes up for it with the others.
 *
 * <p>Source: Srivastava and others 2014, "Dropout: A Simple Way to Prevent Neural Networks from
 * Overfitting".
 */
public final class Dropout {

  private Dropout() {}

  /** For each value nothing, or what makes up for those left out. */
  public static float[] mask(int width, float dropped, SplittableRandom random) {
    float[] mask = new float[width];
    for (int j = 0; j < width; j++) {
      mask[j] = random.nextDouble() < dropped ? 0 : 1 / (1 - dropped);
    }
    return mask;
  }

  static float[][] masks(int rows, int width, float dropped, SplittableRandom random) {
    float[][] masks = new float[rows][];
    for (int i = 0; i < rows; i++) {
      masks[i] = mask(width, dropped, random);
    }
    return masks;
  }

  /** Value by value. */
  public static float[] product(float[] values, float[] mask) {
    float[] product = new float[values.length];
    for (int j = 0; j < product.length; j++) {
      product[j] = values[j] * mask[j];
    }
    return product;
  }

  static float[][] product(float[][] values, float[][] masks) {
    float[][] product = new float[values.length][];
    for (int i = 0; i < product.length; i++) {
      product[i] = product(values[i], masks[i]);
    }
    return product;
  }
}
