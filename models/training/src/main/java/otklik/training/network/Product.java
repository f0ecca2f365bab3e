package otklik.training.network;

import java.util.SplittableRandom;
import otklik.classify.network.Matrix;

/** A matrix that is learnt. */
public record Product(Matrix matrix, Parameter parameter) {

  /** As {@link Parameter#random} makes it. */
  public static Product random(int inputs, int outputs, double spread, SplittableRandom random) {
    Parameter parameter = Parameter.random(inputs, outputs, spread, random);
    return new Product(new Matrix(parameter.values()), parameter);
  }

  /** What was learnt before. */
  public static Product of(Matrix start) {
    Parameter parameter = Parameter.of(start.rows());
    return new Product(new Matrix(parameter.values()), parameter);
  }

  /** One row, nothing at first. */
  public static Product bias(int outputs) {
    Parameter parameter = Parameter.zero(1, outputs);
    return new Product(new Matrix(parameter.values()), parameter);
  }

  /** Adds what a bias has to learn. */
  void learn(float[] wanted) {
    Matrix.add(1, wanted, parameter.gradient(0));
  }

  /**
   * Adds what the weights have to learn, and what their inputs have to.
   *
   * @param from row that the first input belongs to
   * @param x inputs, as they were
   * @param wanted gradient of the outputs
   * @param dx gradient of the inputs, added to
   */
  void learn(int from, float[] x, float[] wanted, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        Matrix.add(x[i], wanted, parameter.gradient(from + i));
      }
      dx[i] += Matrix.dot(matrix.rows()[from + i], wanted);
    }
  }
}
