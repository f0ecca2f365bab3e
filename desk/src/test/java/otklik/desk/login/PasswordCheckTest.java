package otklik.desk.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.desk.login.PasswordCheck.Answer;

class PasswordCheckTest {

  @Test
  void whoComesWhileOthersAreLookedAtIsAskedToComeAgain() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    PasswordCheck check =
        new PasswordCheck(
            (name, password) -> {
              inside.countDown();
              await(go);
              return true;
            },
            1,
            0,
            Duration.ofSeconds(10));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Answer> first = other.submit(() -> check.of("ivanova", "right"));
      await(inside);

      assertThat(check.of("petrova", "right")).isEqualTo(Answer.BUSY);

      go.countDown();
      assertThat(first.get()).isEqualTo(Answer.RIGHT);
      assertThat(check.of("petrova", "right")).isEqualTo(Answer.RIGHT);
    } finally {
      other.shutdown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anUnknownNameCostsAsMuchAsAKnownOne(@TempDir Path folder) {
    Users users = new Users(folder.resolve("users.json"));
    users.put("ivanova", "a long password");

    long known = quickest(users, "ivanova", "wrong");
    long unknown = quickest(users, "nobody", "wrong");
    long tooLong = quickest(users, "ivanova", "w".repeat(100));

    assertThat(unknown).isBetween(known / 2, known * 2);
    assertThat(tooLong).isBetween(known / 2, known * 2);
  }

  private static long quickest(Users users, String name, String password) {
    return LongStream.range(0, 7)
        .map(
            i -> {
              long from = System.nanoTime();
              assertThat(users.knows(name, password)).isFalse();
              return System.nanoTime() - from;
            })
        .min()
        .orElseThrow();
  }
}
