package otklik.classify.network;

/**
 * Squashing functions, made of nothing but sums, products and one division, so that they give the
 * same bits on every machine.
 */
final class Squash {

  /** Beyond it the fraction is one to the last bit that matters. */
  private static final float FAR = 4.97f;

  private Squash() {}

  /** tanh of each value, in place. */
  static void tanhs(float[] values) {
    clip(values, FAR);
    for (int j = 0; j < values.length; j++) {
      values[j] = fraction(values[j]);
    }
  }

  /** 1 / (1 + e^-x) of each value, in place. */
  static void sigmoids(float[] values) {
    clip(values, 2 * FAR);
    for (int j = 0; j < values.length; j++) {
      values[j] = 0.5f + 0.5f * fraction(0.5f * values[j]);
    }
  }

  private static void clip(float[] values, float most) {
    for (int j = 0; j < values.length; j++) {
      values[j] = Math.max(-most, Math.min(most, values[j]));
    }
  }

  /** tanh by the seventh convergent of Lambert's continued fraction; off by less than 1e-4. */
  private static float fraction(float x) {
    float s = x * x;
    return x
        * (135135 + s * (17325 + s * (378 + s)))
        / (135135 + s * (62370 + s * (3150 + s * 28)));
  }
}
