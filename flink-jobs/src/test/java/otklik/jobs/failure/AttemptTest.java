package otklik.jobs.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.util.FlinkRuntimeException;
import org.junit.jupiter.api.Test;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.sink.stream.IndexRequest;

class AttemptTest {

  private static final Post POST = Posts.of("1", "Не вывозят мусор");

  private final List<IndexRequest> letters = new ArrayList<>();

  private Optional<String> attempt(Attempt.Work<String> work) throws Exception {
    return Attempt.of("route", POST, (tag, letter) -> letters.add(letter), work);
  }

  @Test
  void workThatSucceedsLeavesNoLetter() throws Exception {
    assertThat(attempt(() -> "done")).contains("done");
    assertThat(letters).isEmpty();
  }

  @Test
  void workThatFailsLeavesOneWithStageReasonAndText() throws Exception {
    assertThat(attempt(() -> Integer.toString(1 / Integer.parseInt("0")))).isEmpty();
    assertThat(letters)
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.json())
                    .contains(
                        "\"stage\":\"route\"",
                        "\"position\":\"vk:1\"",
                        "the stage 'route' failed: java.lang.ArithmeticException: / by zero",
                        "Не вывозят мусор"));
  }

  @Test
  void aStackThatOverflowsIsThePostsFaultToo() throws Exception {
    assertThat(attempt(() -> nested(1_000_000))).isEmpty();
    assertThat(letters).hasSize(1);
  }

  private static String nested(int depth) {
    return depth == 0 ? "" : "(" + nested(depth - 1) + ")";
  }

  @Test
  void whatFailsInTheClusterIsNotThePostsFault() {
    assertThatThrownBy(
            () ->
                attempt(
                    () -> {
                      throw new FlinkRuntimeException("the state can't be read");
                    }))
        .isInstanceOf(FlinkRuntimeException.class);
    assertThat(letters).isEmpty();
  }
}
