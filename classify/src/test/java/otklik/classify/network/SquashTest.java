package otklik.classify.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

class SquashTest {

  @Property
  void tanhIsOffByLessThanATenThousandth(@ForAll @FloatRange(min = -50, max = 50) float value) {
    float[] values = {value};
    Squash.tanhs(values);
    assertThat((double) values[0]).isCloseTo(Math.tanh(value), within(1e-4));
    assertThat(values[0]).isBetween(-1f, 1f);
  }

  @Property
  void sigmoidIsOffByLessThanATenThousandth(@ForAll @FloatRange(min = -50, max = 50) float value) {
    float[] values = {value};
    Squash.sigmoids(values);
    assertThat((double) values[0]).isCloseTo(1 / (1 + Math.exp(-value)), within(1e-4));
    assertThat(values[0]).isBetween(0f, 1f);
  }
}
