package otklik.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffProperties {

  private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));

  @Property(seed = "1")
  void theWaitIsNeverLongerThanTheLongestAndItsJitter(
      @ForAll @IntRange(min = 1) int failures, @ForAll long seed) {
    assertThat(backoff.after(failures, new Random(seed)))
        .isBetween(Duration.ofMillis(40), Duration.ofSeconds(6));
  }

  @Property(seed = "1")
  void theSecondWaitIsLongerThanTheFirst(@ForAll long seed) {
    assertThat(backoff.after(2, new Random(seed)))
        .isGreaterThan(backoff.after(1, new Random(seed)));
  }
}
