package otklik.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import otklik.json.Json;
import otklik.post.Post;
import otklik.post.bound.PostBounds;
import otklik.post.bound.PostTimes;

/** What no program should answer and some do, for every field of every door. */
public final class Extremes {

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1",
          "1795925520",
          "1795925520000",
          "9223372036854775807",
          "-9223372036854775808",
          "99999999999999999999999999",
          "1e300",
          "-1e300",
          "0.5",
          "31556889864403199",
          "253402300800",
          "9007199254740993");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "-",
          "нет",
          "Темно во дворе",
          "1795925520",
          "-999999999-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "9999-12-31",
          "31.12.9999",
          "0001-01-01T00:00:00Z",
          "00.00.0000",
          "1970-01-01T00:00:00Z",
          "2026-11-24T05:00:00+05:00",
          "28.11.2026 9:05",
          "2026-02-30",
          "24:61",
          "NaN",
          "\uD83D",
          "\uFFFE\u0000",
          "javascript:alert(1)",
          "http://" + "x".repeat(5_000),
          "я".repeat(300),
          "я".repeat(40_000),
          "я".repeat(Post.LONGEST_TEXT + 1),
          "\n\n",
          "\"';,\t");

  private Extremes() {}

  public static Arbitrary<String> texts() {
    return Arbitraries.of(TEXTS);
  }

  /** Numbers, texts, and things where neither should be. */
  public static Arbitrary<JsonNode> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(NUMBERS).map(Extremes::json),
        texts().map(text -> (JsonNode) Json.mapper().getNodeFactory().textNode(text)),
        Arbitraries.of("null", "true", "[]", "[1]", "{}", "{\"id\": {}}").map(Extremes::json));
  }

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An item in which fields are as they should be, extreme, or not there. */
  public static Arbitrary<ObjectNode> items(String good) {
    ObjectNode whole = (ObjectNode) json(good);
    List<String> paths = paths("", whole);
    Arbitrary<List<JsonNode>> values = values().list().ofSize(3);
    Arbitrary<List<String>> changed = Arbitraries.of(paths).list().ofMinSize(0).ofMaxSize(3);
    return Combinators.combine(changed, values)
        .as(
            (fields, put) -> {
              ObjectNode item = whole.deepCopy();
              for (int i = 0; i < fields.size(); i++) {
                change(item, fields.get(i), put.get(i));
              }
              return item;
            });
  }

  private static List<String> paths(String before, ObjectNode node) {
    return node.properties().stream()
        .flatMap(
            field -> {
              String path = before + "/" + field.getKey();
              boolean deeper = field.getValue() instanceof ObjectNode;
              return deeper
                  ? java.util.stream.Stream.concat(
                      java.util.stream.Stream.of(path),
                      paths(path, (ObjectNode) field.getValue()).stream())
                  : java.util.stream.Stream.of(path);
            })
        .toList();
  }

  private static void change(ObjectNode item, String path, JsonNode value) {
    int slash = path.lastIndexOf('/');
    JsonNode parent = slash == 0 ? item : item.at(path.substring(0, slash));
    if (parent instanceof ObjectNode object) {
      if (value.isBoolean()) {
        object.remove(path.substring(slash + 1));
      } else {
        object.set(path.substring(slash + 1), value);
      }
    }
  }

  /** What everything behind the door relies on. */
  public static void assertSound(Arrival arrival) {
    if (arrival.post() != null) {
      assertThat(PostBounds.OF_PLATFORMS.problem(arrival.post())).isEmpty();
      assertThat(arrival.post().postedAt().toEpochMilli()).isPositive();
    } else if (arrival.removal() != null) {
      assertThat(PostTimes.isPossible(arrival.removal().seenAt())).isTrue();
    } else {
      assertThat(arrival.unreadable().reason()).isNotBlank().hasSizeLessThanOrEqualTo(2_000);
      assertThat(arrival.unreadable().position()).isNotBlank().hasSizeLessThanOrEqualTo(2_000);
    }
  }
}
