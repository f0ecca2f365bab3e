package otklik.benchmarks;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import otklik.ingest.http.FakeServer;

/** VK, Telegram and news sites that show a {@link World}: feed n is a wall, a channel or a site. */
final class FakePlatforms implements AutoCloseable {

  private static final Pattern WALL = Pattern.compile("owner_id%22%3A-(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\?before=(\\d+))?$");
  private static final int WALL_SHOWN = 100;
  private static final int SHOWN = 20;

  private final World world;
  private final Clock clock;
  private final FakeServer server;

  FakePlatforms(World world, Clock clock) throws IOException {
    this.world = world;
    this.clock = clock;
    this.server = new FakeServer(this::answer);
  }

  String address() {
    return server.address();
  }

  private MockResponse answer(RecordedRequest request) {
    server.asked().clear();
    String target = request.getTarget();
    if (target.startsWith("/method/execute")) {
      return FakeServer.json(walls(request.getBody().utf8()));
    }
    Matcher number = NUMBER.matcher(target);
    if (!number.find()) {
      return FakeServer.answer(404, "");
    }
    int feed = Integer.parseInt(number.group(1));
    int before =
        number.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(number.group(2)) - 1;
    return target.startsWith("/s/")
        ? FakeServer.answer(200, channel(feed, before))
        : FakeServer.answer(200, news(feed));
  }

  private static String text(int feed, int number) {
    return "Запись " + number + " ленты " + feed + ": нет воды";
  }

  private String walls(String form) {
    StringBuilder answer = new StringBuilder("{\"response\":[");
    Matcher walls = WALL.matcher(form);
    boolean first = true;
    while (walls.find()) {
      answer.append(first ? "" : ",").append(wall(Integer.parseInt(walls.group(1)) - 1));
      first = false;
    }
    return answer.append("]}").toString();
  }

  private String wall(int feed) {
    int posts = world.posts(feed, clock.instant());
    StringBuilder items = new StringBuilder();
    for (int i = posts - 1; i >= Math.max(0, posts - WALL_SHOWN); i--) {
      items
          .append(items.isEmpty() ? "" : ",")
          .append(
              "{\"id\":%d,\"owner_id\":-%d,\"from_id\":1,\"date\":%d,\"text\":\"%s\",\"comments\":{\"count\":0}}"
                  .formatted(
                      i + 1, feed + 1, world.postedAt(feed, i).getEpochSecond(), text(feed, i)));
    }
    return "{\"count\":" + Math.min(posts, WALL_SHOWN) + ",\"items\":[" + items + "]}";
  }

  private String channel(int feed, int before) {
    int posts = Math.min(world.posts(feed, clock.instant()), before);
    StringBuilder html = new StringBuilder("<html><div class=\"tgme_channel_info\"></div>");
    for (int i = Math.max(0, posts - SHOWN); i < posts; i++) {
      html.append(
          "<div class=\"tgme_widget_message\" data-post=\"channel%d/%d\"><div class=\"tgme_widget_message_text\">%s</div><time datetime=\"%s\"></time></div>"
              .formatted(feed, i + 1, text(feed, i), iso(world.postedAt(feed, i))));
    }
    return html.append("</html>").toString();
  }

  private static String iso(Instant time) {
    return time.toString().replaceAll("\\.\\d+Z", "Z").replace("Z", "+00:00");
  }

  private String news(int feed) {
    int posts = world.posts(feed, clock.instant());
    StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>n</title>");
    for (int i = posts - 1; i >= Math.max(0, posts - SHOWN); i--) {
      xml.append(
          "<item><guid isPermaLink=\"false\">%d-%d</guid><title>%s</title><pubDate>%s</pubDate></item>"
              .formatted(
                  feed,
                  i,
                  text(feed, i),
                  java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                      world.postedAt(feed, i).atOffset(java.time.ZoneOffset.UTC))));
    }
    return xml.append("</channel></rss>").toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
