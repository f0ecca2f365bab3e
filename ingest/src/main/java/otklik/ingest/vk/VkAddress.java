package otklik.ingest.vk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.ingest.FeedTrouble;

/**
 * What a feed of VK reads: {@code nur_live} or {@code https://vk.com/nur_live} (a wall), {@code
 * -123} (a wall by number), {@code search:нет воды Надым}, {@code board:-123} (discussions), {@code
 * longpoll:-123} (a community's events), {@code callback} (events that VK pushes to the desk).
 *
 * @param name of the community, or the words of a search; null when it is given by number
 * @param owner number, negative for communities; 0 when it is given by name
 */
record VkAddress(Type type, String name, long owner) {

  /** Kinds of addresses. */
  enum Type {
    WALL,
    SEARCH,
    BOARD,
    /** Events that VK pushes to the desk. */
    CALLBACK,
    LONG_POLL
  }

  private static final Pattern PAGE =
      Pattern.compile("(?:https?://)?(?:m\\.)?vk\\.(?:com|ru)/([^/?#]+)/?(?:[?#].*)?");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:wall:)?(?:(?:club|public|event)(\\d{1,12})|(-?\\d{1,12}))");
  private static final Pattern NAME = Pattern.compile("(?:wall:)?([A-Za-z0-9_.]{2,64})");
  private static final Pattern LONG_POLL = Pattern.compile("longpoll:-?(\\d{1,12})");
  private static final Pattern BOARD = Pattern.compile("board:-?(\\d{1,12})");

  static VkAddress parse(String address) throws FeedTrouble {
    if (address.startsWith("search:") && !address.substring(7).isBlank()) {
      return new VkAddress(Type.SEARCH, address.substring(7).strip(), 0);
    }
    if (address.equals("callback")) {
      return new VkAddress(Type.CALLBACK, null, 0);
    }
    Matcher longPoll = LONG_POLL.matcher(address);
    if (longPoll.matches()) {
      return new VkAddress(Type.LONG_POLL, null, -Long.parseLong(longPoll.group(1)));
    }
    Matcher board = BOARD.matcher(address);
    if (board.matches()) {
      return new VkAddress(Type.BOARD, null, -Long.parseLong(board.group(1)));
    }
    Matcher page = PAGE.matcher(address);
    String wall = page.matches() ? page.group(1) : address;
    Matcher numbered = NUMBERED.matcher(wall);
    if (numbered.matches()) {
      long owner =
          numbered.group(1) != null
              ? -Long.parseLong(numbered.group(1))
              : Long.parseLong(numbered.group(2));
      return new VkAddress(Type.WALL, null, owner);
    }
    Matcher name = NAME.matcher(wall);
    if (name.matches()) {
      return new VkAddress(Type.WALL, name.group(1), 0);
    }
    throw FeedTrouble.stop(
        "'"
            + address
            + "' is no address of VK; write a community's name, -NUMBER, board:-NUMBER, longpoll:-NUMBER, search:WORDS or callback");
  }
}
