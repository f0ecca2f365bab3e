package otklik.sink.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import otklik.post.Unreadable;

class DeadLetterTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T03:00:00Z");

  private static String id(String mark, Instant at) {
    return DeadLetter.of(new Unreadable("pos", "register.csv:5:time", "…", "row", at, mark)).id();
  }

  @Test
  void theSameRowReadTwiceIsOneDeadLetter() {
    assertThat(id("monday", MONDAY)).isEqualTo(id("monday", MONDAY.plusSeconds(60)));
    assertThat(id(null, MONDAY)).isEqualTo(id(null, MONDAY.plusSeconds(60)));
  }

  @Test
  void theSameRowOfAnotherFileIsAnother() {
    assertThat(id("monday", MONDAY)).isNotEqualTo(id("tuesday", MONDAY));
  }
}
