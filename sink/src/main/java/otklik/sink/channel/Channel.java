package otklik.sink.channel;

import otklik.region.Officer;

/** A way on which messages reach people. Thread-safe. */
public interface Channel {

  /** Part of ids in the index: never changed. */
  String name();

  /** The officer's address on this way; null when there is none. */
  String address(Officer officer);

  /**
   * Whether a message that is sent twice with one id arrives once. What was being sent when the
   * process died is sent again on such a channel only.
   */
  boolean isIdempotent();

  /**
   * @throws ChannelTrouble when it did not leave the house
   */
  void send(Message message, String address) throws ChannelTrouble;
}
