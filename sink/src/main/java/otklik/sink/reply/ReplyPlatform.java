package otklik.sink.reply;

import otklik.sink.channel.ChannelTrouble;

/** How a platform takes answers. Thread-safe. */
public interface ReplyPlatform {

  /**
   * @param post id that the platform gave to what is answered
   * @param token never shown
   * @return address of what was posted; null where the platform gives none
   * @throws ChannelTrouble when it was not taken
   */
  String post(Reply reply, String post, String token) throws ChannelTrouble;

  /** Whether sending twice posts once. */
  boolean isIdempotent();
}
