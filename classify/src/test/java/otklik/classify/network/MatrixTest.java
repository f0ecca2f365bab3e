package otklik.classify.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatrixTest {

  private static final Matrix MATRIX =
      new Matrix(new float[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}, {11, 12}});

  @Test
  void aProductIsAddedToWhatIsThere() {
    float[] sum = {100, 200};
    MATRIX.addProduct(0, new float[] {1, 10, 100, 1000, 10000}, sum);
    assertThat(sum).containsExactly(97631, 108842);
  }

  @Test
  void aProductMayBeginAtAnyRow() {
    float[] sum = {0, 0};
    MATRIX.addProduct(4, new float[] {1, 10}, sum);
    assertThat(sum).containsExactly(119, 130);
  }

  @Test
  void theInnerProductTakesValuesBehindTheLastFour() {
    assertThat(Matrix.dot(new float[] {1, 2, 3, 4, 5, 6}, new float[] {1, 1, 1, 1, 10, 100}))
        .isEqualTo(660);
  }
}
