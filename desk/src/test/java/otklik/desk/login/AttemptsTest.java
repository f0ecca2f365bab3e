package otklik.desk.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import otklik.pace.MovingClock;
import otklik.post.Posts;

class AttemptsTest {

  private final Attempts attempts = new Attempts(new MovingClock(Posts.MORNING));

  private void flood() {
    for (int i = 0; i < 300; i++) {
      assertThat(attempts.reserve("198.51." + i / 200 + "." + i % 200, "name-" + i)).isTrue();
    }
  }

  @Test
  void whoHasLoggedInFromThereDoesNotWaitForWhatStrangersDoFromEverywhere() {
    attempts.reserve("192.0.2.1", "ivanova");
    attempts.succeeded("192.0.2.1", "ivanova");
    flood();

    assertThat(attempts.isRegular("192.0.2.1", "ivanova")).isTrue();
    assertThat(attempts.reserve("192.0.2.1", "ivanova")).isTrue();
    assertThat(attempts.reserve("192.0.2.1", "petrova")).as("the same office").isFalse();
    assertThat(attempts.reserve("203.0.113.7", "ivanova")).as("from elsewhere").isFalse();
  }

  @Test
  void theirGuessesAreCountedAllTheSame() {
    attempts.reserve("192.0.2.1", "ivanova");
    attempts.succeeded("192.0.2.1", "ivanova");

    for (int i = 0; i < 5; i++) {
      assertThat(attempts.reserve("192.0.2.1", "ivanova")).isTrue();
    }

    assertThat(attempts.reserve("192.0.2.1", "ivanova")).isFalse();
  }

  @Test
  void whoGuessesAtANameElsewhereDoesNotLockItsOwnerOut() {
    attempts.reserve("192.0.2.1", "ivanova");
    attempts.succeeded("192.0.2.1", "ivanova");
    for (int i = 0; i < 5; i++) {
      attempts.reserve("198.51.100." + i, "ivanova");
    }

    assertThat(attempts.reserve("198.51.100.9", "ivanova")).isFalse();
    assertThat(attempts.reserve("192.0.2.1", "ivanova")).isTrue();
    assertThat(attempts.isHome("192.0.2.1")).isTrue();
    assertThat(attempts.isHome("198.51.100.1")).isFalse();
  }
}
