package otklik.ingest.vk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import otklik.ingest.http.FakeServer;
import otklik.json.Json;

/** VK as CONNECTORS.md describes it: walls with posts, comments and threads, and its errors. */
public final class FakeVk implements AutoCloseable {

  private static final Pattern CALL = Pattern.compile("API\\.([a-zA-Z.]+)\\((\\{.*?\\})\\)");

  /** A post or a comment. */
  public static final class Thing {
    public final long id;
    public long date;
    public String text;
    public boolean pinned;
    public long edited;
    public final Map<Long, Thing> comments = new TreeMap<>();

    public Thing(long id, long date, String text) {
      this.id = id;
      this.date = date;
      this.text = text;
    }

    int allComments() {
      return comments.values().stream().mapToInt(c -> 1 + c.comments.size()).sum();
    }
  }

  public final FakeServer server;
  public final Map<Long, Map<Long, Thing>> walls = new HashMap<>();
  public final Map<Long, Thing> boards = new TreeMap<>();
  public final java.util.Set<Long> hiddenComments = new java.util.HashSet<>();
  public final Map<Long, Integer> closed = new HashMap<>();
  public final AtomicInteger requests = new AtomicInteger();

  /** The token is not valid any more. */
  public boolean expired;

  /** Is called before each answer, so that a wall can change while pages are turned. */
  public Runnable meanwhile = () -> {};

  public FakeVk() throws IOException {
    server = new FakeServer(this::answer);
  }

  public synchronized Map<Long, Thing> wall(long owner) {
    return walls.computeIfAbsent(owner, o -> new LinkedHashMap<>());
  }

  public synchronized Thing post(long owner, long id, long date, String text) {
    Thing thing = new Thing(id, date, text);
    wall(owner).put(id, thing);
    return thing;
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    requests.incrementAndGet();
    meanwhile.run();
    Map<String, String> form = form(request.getBody().utf8());
    String method = request.getTarget().replace("/method/", "");
    if (expired || !"secret-token".equals(form.get("access_token"))) {
      return FakeServer.json(error(5, "User authorization failed: invalid access_token."));
    }
    try {
      if (!method.equals("execute")) {
        ObjectNode parameters = Json.mapper().createObjectNode();
        form.forEach(parameters::put);
        JsonNode answer = call(method, parameters);
        return FakeServer.json(
            answer.has("error_code")
                ? "{\"error\":" + answer + "}"
                : "{\"response\":" + answer + "}");
      }
      return execute(form.get("code"));
    } catch (JsonProcessingException e) {
      return FakeServer.answer(500, e.getMessage());
    }
  }

  private MockResponse execute(String code) throws JsonProcessingException {
    ArrayNode answers = Json.mapper().createArrayNode();
    ArrayNode errors = Json.mapper().createArrayNode();
    Matcher calls = CALL.matcher(code);
    while (calls.find()) {
      JsonNode answer = call(calls.group(1), Json.mapper().readTree(calls.group(2)));
      if (answer.has("error_code")) {
        answers.add(false);
        errors.add(((ObjectNode) answer).put("method", calls.group(1)));
      } else {
        answers.add(answer);
      }
    }
    ObjectNode whole = Json.mapper().createObjectNode();
    whole.set("response", answers);
    if (!errors.isEmpty()) {
      whole.set("execute_errors", errors);
    }
    return FakeServer.json(whole.toString());
  }

  private static String error(int code, String message) {
    return "{\"error\":{\"error_code\":" + code + ",\"error_msg\":\"" + message + "\"}}";
  }

  private JsonNode call(String method, JsonNode parameters) {
    long owner = parameters.path("owner_id").asLong();
    if (closed.containsKey(owner)) {
      return Json.mapper()
          .createObjectNode()
          .put("error_code", closed.get(owner))
          .put("error_msg", "Access denied");
    }
    return switch (method) {
      case "wall.get" -> wallGet(owner, parameters);
      case "wall.getComments" -> comments(owner, parameters);
      case "newsfeed.search" -> search(parameters);
      case "board.getTopics" -> topics();
      case "board.getComments" -> topicComments(parameters);
      default ->
          Json.mapper().createObjectNode().put("error_code", 3).put("error_msg", "Unknown method");
    };
  }

  private JsonNode wallGet(long owner, JsonNode parameters) {
    List<Thing> posts = new ArrayList<>(wall(owner).values());
    posts.sort(
        Comparator.comparing((Thing t) -> !t.pinned)
            .thenComparing(t -> -t.date)
            .thenComparing(t -> -t.id));
    ObjectNode answer = page(posts, parameters);
    answer.withArrayProperty("items").forEach(item -> decorate(owner, (ObjectNode) item));
    return answer;
  }

  private void decorate(long owner, ObjectNode item) {
    Thing post = wall(owner).get(item.path("id").asLong());
    item.put("owner_id", owner).put("post_type", "post");
    item.putObject("comments").put("count", post.allComments());
    item.putObject("views").put("count", 100 + post.id);
    if (post.pinned) {
      item.put("is_pinned", 1);
    }
  }

  private JsonNode comments(long owner, JsonNode parameters) {
    Thing post = wall(owner).get(parameters.path("post_id").asLong());
    if (post == null || hiddenComments.contains(post.id)) {
      return Json.mapper().createObjectNode().put("error_code", 15).put("error_msg", "Denied");
    }
    long thread = parameters.path("comment_id").asLong();
    Map<Long, Thing> level = thread == 0 ? post.comments : post.comments.get(thread).comments;
    ObjectNode answer = page(new ArrayList<>(level.values()), parameters);
    answer.put("current_level_count", level.size());
    for (JsonNode item : answer.path("items")) {
      Map<Long, Thing> below = level.get(item.path("id").asLong()).comments;
      ObjectNode shown = ((ObjectNode) item).putObject("thread").put("count", below.size());
      ArrayNode items = shown.putArray("items");
      below.values().stream().limit(10).forEach(reply -> items.add(json(reply)));
    }
    return answer;
  }

  /** Two to a page, whatever is asked for, so that tests turn pages. */
  private JsonNode search(JsonNode parameters) {
    List<Thing> found = new ArrayList<>();
    wall(0).values().stream()
        .filter(t -> t.text.contains(parameters.path("q").asText()))
        .filter(t -> t.date >= parameters.path("start_time").asLong())
        .sorted(Comparator.comparing((Thing t) -> -t.date))
        .forEach(found::add);
    int from = parameters.path("start_from").asInt(0);
    List<Thing> page = found.subList(from, Math.min(from + 2, found.size()));
    ObjectNode answer = Json.mapper().createObjectNode().put("count", found.size());
    ArrayNode items = answer.putArray("items");
    page.forEach(t -> items.add(json(t).put("owner_id", -1000 - t.id)));
    if (from + 2 < found.size()) {
      answer.put("next_from", String.valueOf(from + 2));
    }
    return answer;
  }

  private JsonNode topics() {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode items = answer.putArray("items");
    for (Thing topic : boards.values()) {
      items
          .addObject()
          .put("id", topic.id)
          .put("updated", topic.date)
          .put("comments", topic.comments.size());
    }
    return answer;
  }

  private JsonNode topicComments(JsonNode parameters) {
    Thing topic = boards.get(parameters.path("topic_id").asLong());
    long from = parameters.path("start_comment_id").asLong();
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode items = answer.putArray("items");
    topic.comments.values().stream()
        .filter(c -> c.id >= from)
        .limit(parameters.path("count").asInt())
        .forEach(c -> items.add(json(c)));
    return answer;
  }

  private static ObjectNode page(List<Thing> things, JsonNode parameters) {
    int offset = Math.min(parameters.path("offset").asInt(), things.size());
    int end = Math.min(offset + Math.min(100, parameters.path("count").asInt(20)), things.size());
    ObjectNode answer = Json.mapper().createObjectNode().put("count", things.size());
    ArrayNode items = answer.putArray("items");
    things.subList(offset, end).forEach(thing -> items.add(json(thing)));
    answer
        .putArray("profiles")
        .addObject()
        .put("id", 77)
        .put("first_name", "Анна")
        .put("last_name", "Окотэтто")
        .putObject("city")
        .put("title", "Надым");
    answer.putArray("groups").addObject().put("id", 5).put("name", "Наш город");
    return answer;
  }

  private static ObjectNode json(Thing thing) {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("id", thing.id)
            .put("from_id", 77)
            .put("date", thing.date)
            .put("text", thing.text);
    if (thing.edited > 0) {
      json.put("edited", thing.edited);
    }
    return json;
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      form.put(
          URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  @Override
  public void close() {
    server.close();
  }
}
