package otklik.sink.channel;

import java.time.Duration;

/** A message that was not delivered. */
public final class ChannelTrouble extends Exception {

  private static final long serialVersionUID = 1;

  /** What would have to change for it to go better. */
  private enum Cause {
    TIME,
    PERSON,
    MESSAGE
  }

  private final Cause fault;
  private final Duration pause;

  private ChannelTrouble(String reason, Cause fault, Duration pause, Throwable cause) {
    super(reason, cause);
    this.fault = fault;
    this.pause = pause;
  }

  /** It may go better later. */
  public static ChannelTrouble passing(String reason, Throwable cause) {
    return new ChannelTrouble(reason, Cause.TIME, null, cause);
  }

  /** It may go better after this time, which the other side has named. */
  public static ChannelTrouble passing(String reason, Duration pause) {
    return new ChannelTrouble(reason, Cause.TIME, pause, null);
  }

  /** It will not go better until a person changes something. */
  public static ChannelTrouble lasting(String reason) {
    return new ChannelTrouble(reason, Cause.PERSON, null, null);
  }

  /** The message itself can't be put into the channel's form; another one can. */
  public static ChannelTrouble ofMessage(String reason, Throwable cause) {
    return new ChannelTrouble(reason, Cause.MESSAGE, null, cause);
  }

  public boolean isLasting() {
    return fault != Cause.TIME;
  }

  public boolean isOfMessage() {
    return fault == Cause.MESSAGE;
  }

  /** Null when the other side has named none. */
  public Duration pause() {
    return pause;
  }
}
