package otklik.post.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.post.Appeal;
import otklik.post.Correction;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Posts;

class PostBoundsProperties {

  private static final Instant NOW = Posts.MORNING;

  private static Post post(Instant postedAt, Instant editedAt, Long views, Appeal appeal) {
    PostId id = new PostId(Platform.VK, "1");
    return new Post(
        id, "live", null, null, null, "Темно", postedAt, NOW, null, editedAt, views, appeal);
  }

  private static Optional<String> problem(Post post) {
    return PostBounds.OF_PLATFORMS.problem(post);
  }

  @Provide
  Arbitrary<Instant> anyTime() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            Instant.MIN, Instant.MAX, Instant.EPOCH, NOW, PostTimes.EARLIEST, PostTimes.LATEST),
        Arbitraries.longs()
            .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
            .map(Instant::ofEpochSecond));
  }

  @Property(seed = "1")
  void aPostWhoseTimesAreTakenLiesBetween1990AndTheDayAfterTomorrow(
      @ForAll("anyTime") Instant posted, @ForAll("anyTime") Instant edited) {
    if (problem(post(posted, edited, null, null)).isEmpty()) {
      assertThat(posted).isBetween(PostTimes.EARLIEST, NOW.plus(PostBounds.CLOCKS));
      assertThat(edited).isBetween(PostTimes.EARLIEST, PostTimes.LATEST);
    }
  }

  @Property(seed = "1")
  void anAppealWhoseDatesAreTakenCanBeCountedWith(
      @ForAll("anyTime") Instant registered,
      @ForAll("anyTime") Instant due,
      @ForAll("anyTime") Instant answered) {
    Appeal appeal = new Appeal("1", registered, due, answered, null, null, null, null);
    if (problem(post(NOW, null, null, appeal)).isEmpty()) {
      assertThat(due).isBetween(PostTimes.EARLIEST, NOW.plus(PostTimes.FARTHEST_DEADLINE));
    }
  }

  @Property(seed = "1")
  void viewsThatNobodyCanHaveCountedAreNamed(@ForAll long views) {
    assertThat(problem(post(NOW, null, views, null)).isPresent())
        .isEqualTo(views < 0 || views > PostBounds.MOST_VIEWS);
  }

  @Property(seed = "1")
  void secondsBecomeATimeThatCanBeTrueOrAreRefused(@ForAll long seconds) {
    try {
      assertThat(PostTimes.isPossible(PostTimes.ofSeconds(seconds, "date"))).isTrue();
      assertThat(PostTimes.isPossible(PostTimes.ofMillis(seconds, "date"))).isTrue();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageEndingWith(seconds + " is no time of a post");
    }
    assertThat(PostTimes.secondsOrNow(seconds, NOW))
        .isBetween(
            PostTimes.EARLIEST.getEpochSecond(), NOW.plus(PostBounds.CLOCKS).getEpochSecond());
  }

  @Example
  void everyTextHasItsLongest() {
    String tooLong = "я".repeat(200_001);
    Post whole = post(NOW, null, null, null);

    assertThat(
            problem(
                new Post(
                    whole.id(), tooLong, null, null, null, "Темно", NOW, NOW, null, null, null)))
        .contains("feed: is longer than 200 characters");
    assertThat(
            problem(
                new Post(
                    whole.id(), "live", tooLong, null, null, "Темно", NOW, NOW, null, null, null)))
        .contains("url: is longer than 4000 characters");
    assertThat(
            problem(whole.corrected(new Correction(null, null, tooLong, null, false, null, null))))
        .contains("topic_group: is longer than 2000 characters");
    assertThat(
            problem(
                post(
                    NOW,
                    null,
                    null,
                    new Appeal(null, null, null, null, null, null, tooLong, null))))
        .contains("executor: is longer than 2000 characters");
    assertThat(problem(whole)).isEmpty();
  }
}
