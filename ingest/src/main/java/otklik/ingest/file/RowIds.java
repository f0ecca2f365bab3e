package otklik.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import otklik.post.Platform;
import otklik.post.PostId;
import otklik.region.Feed;
import otklik.text.SoundText;

/** How a row's post is named. */
final class RowIds {

  /** Columns that name the chat or the wall within which a message is numbered. */
  private static final List<String> SOURCES =
      List.of("owner_id", "to_id", "chat_id", "peer_id", "channel_id", "group_id");

  private RowIds() {}

  /** Of the row itself. */
  static PostId of(Platform platform, Feed feed, Map<String, String> fields) {
    return id(platform, idOf(feed, fields), "id");
  }

  static PostId parent(Platform platform, Feed feed, String parent) {
    return id(platform, within(feed, parent), "parent");
  }

  /**
   * Every chat and every wall numbers its messages from one on: the number of the chat stands
   * before that of the message, as VK itself writes it.
   */
  static Map<String, String> sourced(Map<String, String> fields) {
    String source =
        SOURCES.stream()
            .map(name -> said(fields.getOrDefault(name, fields.get(" " + name))))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (source == null) {
      return fields;
    }
    boolean wall = SOURCES.subList(0, 2).stream().anyMatch(n -> said(fields.get(n)) != null);
    Map<String, String> sourced = new HashMap<>(fields);
    for (String name : List.of("id", "parent")) {
      String number = said(fields.get(name));
      if (number != null && number.matches("-?\\d{1,19}")) {
        sourced.put(name, source + (wall ? "_" : "/") + number);
      }
    }
    return sourced;
  }

  /** A row of a register without numbers is named by what it says and when. */
  private static String idOf(Feed feed, Map<String, String> fields) {
    String id = said(fields.getOrDefault("id", fields.get("number")));
    if (id == null && !feed.columns().isEmpty()) {
      String said = fields.get("text") + "\n" + fields.get("time");
      id = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }
    RowPosts.require(id != null, "id: is empty");
    return within(feed, id);
  }

  /** Registers number from one, each of them, and so do partners. */
  private static String within(Feed feed, String id) {
    boolean numbered = feed.isPushed() || !feed.columns().isEmpty();
    return numbered ? feed.id() + "/" + id.strip() : id;
  }

  /** What is no character is not left out here: two ids would become one. */
  private static PostId id(Platform platform, String text, String field) {
    RowPosts.require(SoundText.isSound(text), field + ": holds what is no character");
    try {
      return new PostId(platform, text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(field + ": " + e.getMessage().replace("id ", ""), e);
    }
  }

  /** What a field says; null where it says nothing. */
  static String said(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
