package otklik.desk.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyGateTest {

  private final BodyGate gate = new BodyGate();

  private int enter(String address) {
    int inside = 0;
    while (gate.enter(address)) {
      inside++;
    }
    return inside;
  }

  @Test
  void anAddressHasItsShareAndTheOthersTheRest() {
    assertThat(enter("192.0.2.1")).isEqualTo(32);
    assertThat(enter("192.0.2.2")).isEqualTo(32);
    assertThat(enter("192.0.2.3")).isZero();
  }

  @Test
  void whoLeavesMakesRoom() {
    enter("192.0.2.1");

    gate.leave("192.0.2.1");

    assertThat(gate.enter("192.0.2.1")).isTrue();
    assertThat(gate.enter("192.0.2.1")).isFalse();
  }
}
