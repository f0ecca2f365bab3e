package otklik.desk.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyGateTest {

  private final BodyGate gate = new BodyGate(64, 32);

  private List<BodyTurn> fill(String address) {
    List<BodyTurn> turns = new ArrayList<>();
    gate.enter(address).ifPresent(turns::add);
    while (turns.size() < 32
        && !turns.isEmpty()
        && gate.enter(address).map(turns::add).isPresent()) {
      // goes on until it is full
    }
    return turns;
  }

  @Test
  void anAddressHasItsShare() {
    assertThat(fill("192.0.2.1")).hasSize(32);
    assertThat(gate.enter("192.0.2.1")).isEmpty();
  }

  @Test
  void whoLeavesMakesRoom() {
    List<BodyTurn> turns = fill("192.0.2.1");

    gate.leave(turns.get(3));

    assertThat(gate.enter("192.0.2.1")).isPresent();
    assertThat(gate.enter("192.0.2.1")).isEmpty();
  }

  @Test
  void twoGreedyAddressesDoNotShutOutTheOthers() {
    List<BodyTurn> first = fill("192.0.2.1");
    List<BodyTurn> second = fill("192.0.2.2");
    assertThat(second).hasSize(32);

    for (int i = 3; i < 13; i++) {
      assertThat(gate.enter("192.0.2." + i)).isPresent();
    }

    assertThat(first).filteredOn(BodyTurn::isLost).containsExactlyElementsOf(first.subList(0, 5));
    assertThat(second).filteredOn(BodyTurn::isLost).hasSize(5);
    first.forEach(gate::leave);
    assertThat(fill("192.0.2.1")).as("what was lost is not given back twice").hasSize(27);
  }

  @Test
  void amongEqualsNobodyIsPushedOut() {
    for (int i = 0; i < 64; i++) {
      assertThat(gate.enter("198.51.100." + i)).isPresent();
    }

    assertThat(gate.enter("192.0.2.1")).isEmpty();
  }
}
