package otklik.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import otklik.lists.format.Heat;

class HeatTest {

  @Test
  void nothingIsWhiteAndAllIsFullAndWhatLiesOutsideIsNoWorse() {
    assertThat(Heat.colour(0)).isEqualTo("FFFFFF");
    assertThat(Heat.colour(1)).isEqualTo("7DB2E8");
    assertThat(Heat.colour(7)).isEqualTo("7DB2E8");
    assertThat(Heat.colour(-1)).isEqualTo("FFFFFF");
  }
}
