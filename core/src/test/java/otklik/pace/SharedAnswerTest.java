package otklik.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedAnswerTest {

  private final AtomicInteger asked = new AtomicInteger();

  /** Questions that wait for their turn: a thread that hangs. */
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @Test
  void everyQuestionIsAskedAnewOnceTheLastOneIsAnswered() throws IOException {
    SharedAnswer<Integer> answer =
        new SharedAnswer<>(asked::incrementAndGet, Duration.ofSeconds(10), Runnable::run);

    assertThat(answer.get()).isEqualTo(1);
    assertThat(answer.get()).isEqualTo(2);
  }

  @Test
  void whoComesWhileAnAnswerIsAwaitedAsksNothingAndWaitsNoLongerThanTheyAreWillingTo()
      throws IOException {
    SharedAnswer<Integer> answer =
        new SharedAnswer<>(asked::incrementAndGet, Duration.ofMillis(1), waiting::add);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(answer::get)
          .isInstanceOf(IOException.class)
          .hasMessage("no answer within 0 s")
          .hasNoCause();
    }
    assertThat(waiting).hasSize(1);

    waiting.remove().run();
    assertThatThrownBy(answer::get).as("the next question waits again").hasMessageContaining("no");
    waiting.remove().run();
    assertThat(asked).hasValue(2);
  }

  @Test
  void aFailureIsTheAnswerAndTheNextOneAsksAgain() {
    SharedAnswer<Integer> answer =
        new SharedAnswer<>(
            () -> {
              throw new IOException("away " + asked.incrementAndGet());
            },
            Duration.ofSeconds(10),
            Runnable::run);

    assertThatThrownBy(answer::get).isInstanceOf(IOException.class).hasMessage("away 1");
    assertThatThrownBy(answer::get).hasMessage("away 2");
  }
}
