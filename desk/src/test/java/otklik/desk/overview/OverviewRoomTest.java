package otklik.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverviewRoomTest {

  @Test
  void aChangeIsToldInPercent() {
    assertThat(OverviewRoom.change(150, 100)).isEqualTo(50);
    assertThat(OverviewRoom.change(0, 20)).isEqualTo(-100);
  }

  @Test
  void aChangeFromAlmostNothingIsNone() {
    assertThat(OverviewRoom.change(460, 1)).isNull();
    assertThat(OverviewRoom.change(460, 0)).isNull();
  }
}
