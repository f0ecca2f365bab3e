package otklik.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static Fingerprint of(char... values) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < Fingerprint.SIZE; i++) {
      code.append(String.valueOf(values[i * values.length / Fingerprint.SIZE]).repeat(3));
    }
    return new Fingerprint(code.toString());
  }

  @Test
  void similarityIsTheShareOfEqualValues() {
    assertThat(of('a').similarity(of('a'))).isEqualTo(1);
    assertThat(of('a').similarity(of('a', 'b'))).isEqualTo(0.5);
    assertThat(of('a').similarity(of('b'))).isZero();
  }

  @Test
  void textsTooShortToBeToldApartAreLikeNoOther() {
    assertThat(Fingerprint.NONE.similarity(Fingerprint.NONE)).isZero();
    assertThat(Fingerprint.NONE.bands()).isEmpty();
  }

  @Test
  void bandsNameTheirPlace() {
    assertThat(of('a').bands()).hasSize(32).doesNotHaveDuplicates().contains("0-aaaaaa");
  }
}
