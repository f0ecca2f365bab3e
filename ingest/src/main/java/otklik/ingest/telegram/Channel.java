package otklik.ingest.telegram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.ingest.FeedTrouble;

/** The name of a public channel, however people write it. */
final class Channel {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?:https?://)?t(?:elegram)?\\.me/(?:s/)?|@)?([A-Za-z][A-Za-z0-9_]{3,31})/?(?:\\?.*)?");

  private Channel() {}

  static String parse(String address) throws FeedTrouble {
    Matcher written = WRITTEN.matcher(address.strip());
    if (!written.matches()) {
      throw FeedTrouble.stop(
          "'" + address + "' is no address of Telegram; write a channel's name, or bot");
    }
    return written.group(1);
  }
}
