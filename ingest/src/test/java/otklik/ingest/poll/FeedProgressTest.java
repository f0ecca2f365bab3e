package otklik.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import otklik.ingest.Arrival;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.json.Json;
import otklik.post.FeedState;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.Feed;
import otklik.region.FeedSchedule;

class FeedProgressTest {

  private static final Instant NOW = Posts.MORNING;
  private static final FeedSchedule SCHEDULE = FeedSchedule.DEFAULT;

  private final FeedProgress start = FeedProgress.at(Cursor.START);

  private static Fetched page(int posts) {
    List<Arrival> arrivals =
        java.util.stream.IntStream.range(0, posts)
            .mapToObj(i -> Arrival.of(Posts.of("p" + i, "текст")))
            .toList();
    return Fetched.page(arrivals, new Cursor("next"));
  }

  private static Duration pause(FeedProgress progress, Instant now) {
    return Duration.between(now, progress.notBefore());
  }

  @Test
  void aLivelyFeedIsAskedEveryMinuteAndASleepingOneEveryHour() {
    FeedProgress lively = start.afterPage(page(60), SCHEDULE, NOW);
    FeedProgress sleeping = start.afterPage(page(0), SCHEDULE, NOW);

    assertThat(pause(lively, NOW)).isEqualTo(Duration.ofMinutes(1));
    assertThat(pause(sleeping, NOW)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aLivelyFeedFallsAsleepSlowlyAndWakesUpWithAPost() {
    FeedProgress progress = start.afterPage(page(20), SCHEDULE, NOW);
    Instant now = NOW;
    Duration before = Duration.ZERO;
    for (int hours = 1; hours <= 12; hours++) {
      now = now.plus(Duration.ofHours(1));
      progress = progress.afterPage(page(0), SCHEDULE, now);
      assertThat(pause(progress, now)).isGreaterThanOrEqualTo(before);
      before = pause(progress, now);
    }
    assertThat(before).isEqualTo(Duration.ofHours(1));
    assertThat(pause(progress.afterPage(page(3), SCHEDULE, now), now))
        .isLessThan(Duration.ofMinutes(16));
  }

  @Test
  void aPageThatNamesItsPauseIsObeyed() {
    FeedProgress progress =
        start.afterPage(Fetched.nothing(new Cursor("x"), Duration.ZERO), SCHEDULE, NOW);

    assertThat(progress.notBefore()).isEqualTo(NOW);
  }

  @Test
  void failuresAreTriedEverMoreSeldomAndForgottenAfterASuccess() {
    FeedProgress progress = start;
    Duration before = Duration.ZERO;
    for (int i = 0; i < 8; i++) {
      progress = progress.afterTrouble(new IOException("no answer"), NOW, new SplittableRandom(1));
      assertThat(pause(progress, NOW)).isGreaterThan(before);
      before = pause(progress, NOW);
    }
    assertThat(progress.state()).isEqualTo(FeedState.WAITING);
    assertThat(progress.reason()).isEqualTo("no answer");
    assertThat(progress.errorsToday()).isEqualTo(8);
    FeedProgress well = progress.afterPage(page(1), SCHEDULE, NOW);
    assertThat(well.failures()).isZero();
    assertThat(well.reason()).isNull();
    assertThat(well.state()).isEqualTo(FeedState.READING);
  }

  @Test
  void aTokenThatMustWaitHoldsItsWholeLane() {
    FeedProgress progress =
        start.afterTrouble(
            FeedTrouble.waitWithToken(Duration.ofHours(1), "daily limit"),
            NOW,
            new SplittableRandom(1));

    assertThat(progress.laneNotBefore()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void aStoppedFeedIsLookedAtOnceAnHour() {
    FeedProgress progress =
        start.afterTrouble(FeedTrouble.stop("closed"), NOW, new SplittableRandom(1));

    assertThat(progress.state()).isEqualTo(FeedState.STOPPED);
    assertThat(pause(progress, NOW)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void countsBeginAnewEachDay() {
    FeedProgress progress = start.afterPage(page(5), SCHEDULE, NOW);

    assertThat(progress.postsToday()).isEqualTo(5);
    assertThat(progress.afterPage(page(2), SCHEDULE, NOW.plusSeconds(60)).postsToday())
        .isEqualTo(7);
    assertThat(progress.afterPage(page(2), SCHEDULE, NOW.plus(Duration.ofDays(1))).postsToday())
        .isEqualTo(2);
  }

  @Test
  void everythingSurvivesTheCheckpoint() throws Exception {
    FeedProgress progress =
        start
            .handedOn(page(1).steps().get(0))
            .afterPage(page(5), SCHEDULE, NOW)
            .afterTrouble(
                FeedTrouble.waitWithToken(Duration.ofHours(1), "daily limit"),
                NOW,
                new SplittableRandom(1));

    String json = Json.mapper().writeValueAsString(progress);

    assertThat(Json.mapper().readValue(json, FeedProgress.class)).isEqualTo(progress);
  }

  @Test
  void aFeedWhoseAddressIsChangedInTheProfileBeginsAnew() {
    Feed before = new Feed("f", Platform.TELEGRAM, "old_channel", null);
    Feed after = new Feed("f", Platform.TELEGRAM, "new_channel", null);
    FeedProgress progress = start.of(before).afterPage(page(1), SCHEDULE, NOW);

    assertThat(progress.of(before)).isEqualTo(progress);
    assertThat(progress.of(after).cursor()).isEqualTo(Cursor.START);
    assertThat(progress.of(after).notBefore()).isNull();
  }
}
