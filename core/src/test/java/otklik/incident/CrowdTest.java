package otklik.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import otklik.analysis.Analyses;
import otklik.analysis.Sector;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Posts;

class CrowdTest {

  private static final Instant NOW = Posts.MORNING;

  private static Voice voice(
      Platform platform, String id, String author, Duration ago, Long views) {
    Instant at = NOW.minus(ago);
    Post post =
        new Post(
            new PostId(platform, id), "f", null, author, null, "яма", at, at, null, null, views);
    return Voice.of(Analyses.complaint(post, Sector.ROADS, "nadymsky", "яма"));
  }

  private static Voice voice(int number, String author, Duration ago) {
    return voice(Platform.VK, "v" + number, author, ago, null);
  }

  @Test
  void platformsAndViewsOfAllVoicesAreCounted() {
    Crowd crowd =
        Crowd.NOBODY
            .with(voice(Platform.VK, "1", "а", Duration.ZERO, 120L))
            .with(voice(Platform.TELEGRAM, "2", "б", Duration.ZERO, 30L))
            .with(voice(Platform.TELEGRAM, "3", "в", Duration.ZERO, null));

    assertThat(crowd.platforms()).containsExactly("telegram", "vk");
    assertThat(crowd.reach()).isEqualTo(150);
  }

  @Test
  void aVoiceThatIsReadAgainBringsItsNewViewsAndIsNoNewVoice() {
    Incident once = Incident.of(voice(Platform.VK, "1", "а", Duration.ZERO, 120L));

    Incident again = once.with(voice(Platform.VK, "1", "а", Duration.ZERO, 500L));

    assertThat(again.crowd().reach()).isEqualTo(500);
    assertThat(again.voiceCount()).isEqualTo(1);
    assertThat(again.crowd().recent()).hasSize(1);
  }

  @Test
  void onePersonWhoWritesTenTimesIsOne() {
    Crowd crowd = Crowd.NOBODY;
    for (int i = 0; i < 10; i++) {
      crowd = crowd.with(voice(i, "а", Duration.ofMinutes(i)));
    }
    crowd = crowd.with(voice(10, "б", Duration.ofMinutes(5))).with(voice(11, null, Duration.ZERO));

    assertThat(crowd.authorsWithin(Duration.ofHours(1), NOW)).isEqualTo(3);
  }

  @Test
  void whoSpokeEarlierOrLaterIsNotInTheHour() {
    Crowd crowd =
        Crowd.NOBODY
            .with(voice(1, "а", Duration.ofMinutes(61)))
            .with(voice(2, "б", Duration.ofMinutes(-1)))
            .with(voice(3, "в", Duration.ofMinutes(59)));

    assertThat(crowd.authorsWithin(Duration.ofHours(1), NOW)).isEqualTo(1);
  }

  private static Crowd crowd(int lastDay, int dayBefore) {
    Crowd crowd = Crowd.NOBODY;
    for (int i = 0; i < lastDay; i++) {
      crowd = crowd.with(voice(i, "a" + i, Duration.ofHours(2)));
    }
    for (int i = 0; i < dayBefore; i++) {
      crowd = crowd.with(voice(100 + i, "b" + i, Duration.ofHours(30)));
    }
    return crowd;
  }

  @Test
  void theTrendIsTheLastDayAgainstTheDayBefore() {
    Instant old = NOW.minus(Duration.ofDays(5));

    assertThat(crowd(3, 0).trend(NOW.minus(Duration.ofHours(3)), NOW)).isEqualTo(Trend.NEW);
    assertThat(crowd(12, 2).trend(old, NOW)).isEqualTo(Trend.RISING);
    assertThat(crowd(5, 3).trend(old, NOW)).isEqualTo(Trend.STEADY);
    assertThat(crowd(2, 12).trend(old, NOW)).isEqualTo(Trend.FALLING);
    assertThat(crowd(0, 1).trend(old, NOW)).isEqualTo(Trend.FALLING);
  }
}
