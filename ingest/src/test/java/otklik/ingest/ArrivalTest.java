package otklik.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import otklik.post.Post;
import otklik.post.Posts;

class ArrivalTest {

  @Test
  void aPostWithoutTextSaysNothing() {
    assertThat(Arrival.ofRead(Posts.of("1", " \n"))).isEmpty();
    assertThat(Arrival.ofRead(Posts.of("1", "\uD83D \uFFFF"))).isEmpty();
  }

  @Test
  void aTextThatIsLongerThanAnyPostIsADeadLetter() {
    Post longest = Posts.of("1", "я".repeat(Post.LONGEST_TEXT));

    assertThat(Arrival.ofRead(longest)).contains(Arrival.of(longest));
    assertThat(Arrival.ofRead(Posts.of("1", longest.text() + "!")))
        .get()
        .extracting(Arrival::unreadable)
        .satisfies(
            unreadable -> {
              assertThat(unreadable.reason()).isEqualTo("text: is longer than 100000 characters");
              assertThat(unreadable.position()).isEqualTo("vk:1");
              assertThat(unreadable.feed()).isEqualTo("inbox");
            });
  }
}
