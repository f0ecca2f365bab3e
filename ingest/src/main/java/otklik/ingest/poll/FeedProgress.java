package otklik.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.Fetched;
import otklik.pace.Backoff;
import otklik.post.FeedReport;
import otklik.post.FeedState;
import otklik.region.Feed;
import otklik.region.FeedSchedule;

/**
 * How far a feed has been read, and when it may be asked again. Checkpointed as JSON: cursor,
 * back-off and the platform's "wait" survive a restart.
 *
 * @param address of the feed, to which the cursor belongs; null in the state of older versions
 * @param failures in a row
 * @param notBefore when the feed may be asked again; null for now
 * @param laneNotBefore when anything with this feed's token may be asked again; null for now
 * @param reason why the feed waits or is stopped; null while it is read
 * @param lastPostAt when the newest post that came was written; null before the first
 * @param day to which the two counts belong, in UTC
 */
public record FeedProgress(
    String address,
    Cursor cursor,
    FeedState state,
    int failures,
    Instant notBefore,
    Instant laneNotBefore,
    Rhythm rhythm,
    String reason,
    Instant lastSuccessAt,
    Instant lastPostAt,
    LocalDate day,
    int postsToday,
    int errorsToday) {

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofHours(1));
  private static final Duration STOPPED_PAUSE = Duration.ofHours(1);

  public static FeedProgress at(Cursor cursor) {
    return new FeedProgress(
        null, cursor, FeedState.READING, 0, null, null, Rhythm.NEW, null, null, null, null, 0, 0);
  }

  /**
   * The progress of this feed: when its address has been changed in the profile, it begins anew,
   * because a cursor means nothing anywhere else.
   */
  public FeedProgress of(Feed feed) {
    boolean same = address == null || address.equals(feed.address());
    FeedProgress kept = same ? this : at(Cursor.START);
    return new FeedProgress(
        feed.address(),
        kept.cursor,
        kept.state,
        kept.failures,
        kept.notBefore,
        kept.laneNotBefore,
        kept.rhythm,
        kept.reason,
        kept.lastSuccessAt,
        kept.lastPostAt,
        kept.day,
        kept.postsToday,
        kept.errorsToday);
  }

  /** One arrival has been handed on. */
  public FeedProgress handedOn(Fetched.Step step) {
    Instant posted = step.arrival().post() == null ? null : step.arrival().post().postedAt();
    Instant newest =
        posted != null && (lastPostAt == null || posted.isAfter(lastPostAt)) ? posted : lastPostAt;
    return new FeedProgress(
        address,
        step.after() == null ? cursor : step.after(),
        state,
        failures,
        notBefore,
        laneNotBefore,
        rhythm,
        reason,
        lastSuccessAt,
        newest,
        day,
        postsToday,
        errorsToday);
  }

  /** The whole page has been handed on. */
  public FeedProgress afterPage(Fetched page, FeedSchedule schedule, Instant now) {
    int posts = posts(page.steps());
    Rhythm heard = rhythm.after(posts, now);
    Duration pause = page.pause() == null ? heard.pause(schedule, now) : page.pause();
    LocalDate today = today(now);
    return new FeedProgress(
        address,
        page.next(),
        FeedState.READING,
        0,
        now.plus(pause),
        null,
        heard,
        null,
        now,
        lastPostAt,
        today,
        (today.equals(day) ? postsToday : 0) + posts,
        today.equals(day) ? errorsToday : 0);
  }

  private static int posts(List<Fetched.Step> steps) {
    return (int) steps.stream().filter(step -> step.arrival().post() != null).count();
  }

  /** The feed could not be read. */
  public FeedProgress afterTrouble(Exception failure, Instant now, RandomGenerator random) {
    FeedTrouble.Remedy remedy = FeedTrouble.remedyOf(failure);
    Duration asked = failure instanceof FeedTrouble trouble ? trouble.pause() : null;
    Duration pause =
        switch (remedy) {
          case STOP -> STOPPED_PAUSE;
          case WAIT, WAIT_WITH_TOKEN -> asked;
          case RETRY -> BACKOFF.after(failures + 1, random);
        };
    Instant next = now.plus(pause);
    LocalDate today = today(now);
    return new FeedProgress(
        address,
        cursor,
        remedy == FeedTrouble.Remedy.STOP ? FeedState.STOPPED : FeedState.WAITING,
        failures + 1,
        next,
        remedy == FeedTrouble.Remedy.WAIT_WITH_TOKEN ? next : laneNotBefore,
        rhythm,
        reason(failure),
        lastSuccessAt,
        lastPostAt,
        today,
        today.equals(day) ? postsToday : 0,
        (today.equals(day) ? errorsToday : 0) + 1);
  }

  private static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  public FeedReport report(Feed feed, Instant now) {
    return new FeedReport(
        feed.id(),
        feed.platform(),
        feed.address(),
        feed.municipality(),
        state,
        reason,
        lastSuccessAt,
        lastPostAt,
        postsToday,
        errorsToday,
        notBefore,
        cursor.value(),
        now);
  }
}
