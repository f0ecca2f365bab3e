package otklik.desk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseholdTest {

  @Test
  void allAddressesOfAHouseholdAreOne() {
    assertThat(Household.of("2a02:6b8:1:2::1"))
        .isEqualTo(Household.of("2a02:6b8:1:2:ffff:1:2:3"))
        .isEqualTo(Household.of("[2A02:06b8:1:2::7]"))
        .isNotEqualTo(Household.of("2a02:6b8:1:3::1"));
  }

  @Test
  void anAddressOfTheOldSortIsItself() {
    assertThat(Household.of("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(Household.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(Household.of("no address")).isEqualTo("no address");
  }
}
