package otklik.sink.channel;

import java.time.Duration;

/** A message that was not delivered. */
public final class ChannelTrouble extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean lasting;
  private final Duration pause;

  private ChannelTrouble(String reason, boolean lasting, Duration pause, Throwable cause) {
    super(reason, cause);
    this.lasting = lasting;
    this.pause = pause;
  }

  /** It may go better later. */
  public static ChannelTrouble passing(String reason, Throwable cause) {
    return new ChannelTrouble(reason, false, null, cause);
  }

  /** It may go better after this time, which the other side has named. */
  public static ChannelTrouble passing(String reason, Duration pause) {
    return new ChannelTrouble(reason, false, pause, null);
  }

  /** It will not go better until a person changes something. */
  public static ChannelTrouble lasting(String reason) {
    return new ChannelTrouble(reason, true, null, null);
  }

  public boolean isLasting() {
    return lasting;
  }

  /** Null when the other side has named none. */
  public Duration pause() {
    return pause;
  }
}
