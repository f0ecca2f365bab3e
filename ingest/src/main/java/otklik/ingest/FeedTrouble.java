package otklik.ingest;

import java.io.IOException;
import java.time.Duration;

/**
 * Why a feed can't be read now, and what is to be done about it. Its message is shown to analysts:
 * lower case, without secrets.
 */
public final class FeedTrouble extends IOException {

  private static final long serialVersionUID = 1;

  /** What is to be done. */
  public enum Remedy {
    /** Nobody knows what it is: try again, ever more seldom. */
    RETRY,
    /** The platform asks us to leave this feed alone for a while. */
    WAIT,
    /** The platform asks us to leave it alone with everything that uses this token. */
    WAIT_WITH_TOKEN,
    /** Only a person can help: say so, and look again once an hour. */
    STOP
  }

  private final Remedy remedy;
  private final transient Duration pause;
  private final String garbage;

  private FeedTrouble(Remedy remedy, String message, Duration pause, String garbage) {
    super(message);
    this.remedy = remedy;
    this.pause = pause;
    this.garbage = garbage;
  }

  public static FeedTrouble retry(String message) {
    return new FeedTrouble(Remedy.RETRY, message, null, null);
  }

  public static FeedTrouble wait(Duration pause, String message) {
    return new FeedTrouble(Remedy.WAIT, message, pause, null);
  }

  public static FeedTrouble waitWithToken(Duration pause, String message) {
    return new FeedTrouble(Remedy.WAIT_WITH_TOKEN, message, pause, null);
  }

  public static FeedTrouble stop(String message) {
    return new FeedTrouble(Remedy.STOP, message, null, null);
  }

  /**
   * An answer that nobody can read: it is tried again, and the answer becomes a dead letter.
   *
   * @param answer the beginning of it
   */
  public static FeedTrouble garbage(String message, String answer) {
    return new FeedTrouble(Remedy.RETRY, message, null, answer);
  }

  /** Of any failure: one that no platform explains is tried again. */
  public static Remedy remedyOf(Exception failure) {
    return failure instanceof FeedTrouble trouble ? trouble.remedy() : Remedy.RETRY;
  }

  public Remedy remedy() {
    return remedy;
  }

  /** How long to wait; null when that is not for the platform to say. */
  public Duration pause() {
    return pause;
  }

  /** The answer that could not be read; null when there was none. */
  public String garbage() {
    return garbage;
  }
}
