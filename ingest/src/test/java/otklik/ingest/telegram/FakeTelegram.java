package otklik.ingest.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import otklik.ingest.http.FakeServer;
import otklik.json.Json;

/** Telegram's web preview of one channel, and a bot's updates. */
final class FakeTelegram implements AutoCloseable {

  private static final int SHOWN = 20;

  final FakeServer server;
  final TreeMap<Long, String> posts = new TreeMap<>();
  final List<ObjectNode> updates = new ArrayList<>();
  Instant first = Instant.parse("2026-11-24T00:00:00Z");
  boolean preview = true;
  boolean ignoresBefore;

  FakeTelegram() throws IOException {
    server = new FakeServer(this::answer);
  }

  void update(long id, String json) throws JsonProcessingException {
    ObjectNode update = Json.mapper().createObjectNode().put("update_id", id);
    update.setAll((ObjectNode) Json.mapper().readTree(json));
    updates.add(update);
  }

  private MockResponse answer(RecordedRequest request) {
    HttpUrl url = request.getUrl();
    if (url.encodedPath().endsWith("/getUpdates")) {
      return updates(request);
    }
    if (url.encodedPath().startsWith("/s/")) {
      return preview
          ? FakeServer.answer(200, page(url.queryParameter("before")))
          : new MockResponse.Builder()
              .code(302)
              .setHeader("Location", url.encodedPath().substring(2))
              .build();
    }
    return FakeServer.answer(200, "<html><body>Contact @channel</body></html>");
  }

  private String page(String before) {
    var older = before == null || ignoresBefore ? posts : posts.headMap(Long.parseLong(before));
    List<Long> numbers = new ArrayList<>(older.keySet());
    StringBuilder html =
        new StringBuilder("<html><div class=\"tgme_channel_info\">Надым онлайн</div>");
    for (long number : numbers.subList(Math.max(0, numbers.size() - SHOWN), numbers.size())) {
      html.append(
          """
          <div class="tgme_widget_message" data-post="nadym_online/%d">
            <a class="tgme_widget_message_owner_name"><span>Надым онлайн</span></a>
            <div class="tgme_widget_message_text">%s</div>
            <span class="tgme_widget_message_views">1.2K</span>
            <span class="tgme_widget_message_meta"><a class="tgme_widget_message_date"><time datetime="%s">10:00</time></a></span>
          </div>
          """
              .formatted(number, posts.get(number), first.plusSeconds(number)));
    }
    return html.append("</html>").toString();
  }

  private MockResponse updates(RecordedRequest request) {
    try {
      JsonNode asked = Json.mapper().readTree(request.getBody().utf8());
      updates.removeIf(u -> u.path("update_id").asLong() < asked.path("offset").asLong());
      ArrayNode result = Json.mapper().createArrayNode();
      updates.stream().limit(asked.path("limit").asInt()).forEach(result::add);
      return FakeServer.json("{\"ok\":true,\"result\":" + result + "}");
    } catch (JsonProcessingException e) {
      return FakeServer.answer(400, "{\"ok\":false}");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
