package otklik.region;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.post.Platform;

/** Reads the feeds of a profile, and how they are fetched. Single-threaded. */
final class FeedSections {

  /** What a register's columns can be mapped to. */
  private static final List<String> REGISTER_FIELDS =
      List.of(
          "id",
          "text",
          "time",
          "author",
          "author_city",
          "url",
          "parent",
          "number",
          "registered",
          "due",
          "answered",
          "answer",
          "status",
          "executor",
          "satisfaction");

  private static final Set<Platform> TAKE_ANSWERS = Set.of(Platform.VK, Platform.TELEGRAM);

  private final Set<String> municipalities;

  FeedSections(Set<String> municipalities) {
    this.municipalities = municipalities;
  }

  Feed feed(ProfileSection section) {
    Feed feed =
        new Feed(
            section.text("id"),
            section.value("platform", ProfileValues::platform),
            section.text("address"),
            section.optionalReference("municipality", municipalities, "municipality"),
            section.optionalValue("credential", SecretReference::parse),
            schedule(section),
            columns(section),
            section.optionalValue("date_format", ProfileValues::dateFormat),
            page(section),
            section.optionalValue("reply", SecretReference::parse));
    if (feed.reply() != null && !TAKE_ANSWERS.contains(feed.platform())) {
      section.mistake("reply", "answers can be posted to vk and telegram only");
    }
    section.nothingElse();
    return feed;
  }

  private static FeedSchedule schedule(ProfileSection feed) {
    if (!feed.has("schedule")) {
      return FeedSchedule.DEFAULT;
    }
    ProfileSection section = feed.section("schedule");
    FeedSchedule otherwise = FeedSchedule.DEFAULT;
    Duration fastest = or(section, "fastest", otherwise.fastest());
    Duration slowest = or(section, "slowest", longer(fastest, otherwise.slowest()));
    if (fastest.compareTo(slowest) > 0) {
      section.mistake("slowest", "must not be shorter than fastest");
    }
    FeedSchedule schedule =
        new FeedSchedule(fastest, slowest, or(section, "comments_for", otherwise.commentsFor()));
    section.nothingElse();
    return schedule;
  }

  private static Map<String, String> columns(ProfileSection feed) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (feed.has("columns")) {
      ProfileSection section = feed.section("columns");
      for (String field : REGISTER_FIELDS) {
        String column = section.optionalText(field);
        if (column != null) {
          columns.put(field, column);
        }
      }
      if (!columns.containsKey("text")) {
        section.mistake("text", "is missing: which column holds what the resident wrote?");
      }
      section.nothingElse();
    }
    return columns;
  }

  private static PageLayout page(ProfileSection feed) {
    if (!feed.has("page")) {
      return null;
    }
    ProfileSection section = feed.section("page");
    Integer pages = section.optionalValue("pages", ProfileValues::count);
    PageLayout page =
        new PageLayout(
            section.optionalText("list"),
            section.optionalText("next"),
            pages == null ? 1 : pages,
            section.text("item"),
            section.optionalText("id"),
            section.optionalText("text"),
            section.optionalText("title"),
            section.optionalText("author"),
            section.optionalText("time"));
    section.nothingElse();
    return page;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration or(ProfileSection section, String field, Duration otherwise) {
    Duration written = section.optionalValue(field, ProfileValues::duration);
    return written == null ? otherwise : written;
  }

  static Fetching fetching(ProfileSection root) {
    if (!root.has("fetching")) {
      return Fetching.DEFAULT;
    }
    ProfileSection section = root.section("fetching");
    String contact = section.optionalText("contact");
    Map<Platform, String> servers = new EnumMap<>(Platform.class);
    if (section.has("servers")) {
      ProfileSection named = section.section("servers");
      for (Platform platform : Platform.values()) {
        String server = named.optionalValue(platform.code(), ProfileValues::webAddress);
        if (server != null) {
          servers.put(platform, server);
        }
      }
      named.nothingElse();
    }
    Fetching fetching =
        new Fetching(
            contact == null ? "" : contact,
            section.values("inside", host -> host),
            servers,
            section.optionalValue("keep_raw", ProfileValues::duration));
    section.nothingElse();
    return fetching;
  }
}
