package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import otklik.json.Json;

/** Where the next page begins, as a text that stands in addresses. */
final class SearchCursor {

  private SearchCursor() {}

  static String of(List<FieldValue> sort) {
    ArrayNode values = Json.mapper().createArrayNode();
    for (FieldValue value : sort) {
      if (value.isLong()) {
        values.add(value.longValue());
      } else if (value.isDouble()) {
        values.add(value.doubleValue());
      } else {
        values.add(value.isNull() ? null : value.stringValue());
      }
    }
    return encode(values);
  }

  /** The n-th of something that is counted. */
  static String of(int offset) {
    return encode(Json.mapper().createArrayNode().add(offset));
  }

  private static String encode(ArrayNode values) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(values.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IllegalArgumentException when it is none of ours
   */
  static List<FieldValue> values(String cursor, int count) {
    JsonNode values = decode(cursor);
    if (values.size() != count) {
      throw notOurs(null);
    }
    List<FieldValue> sort = new ArrayList<>();
    for (JsonNode value : values) {
      sort.add(
          value.isIntegralNumber()
              ? FieldValue.of(value.longValue())
              : value.isNumber()
                  ? FieldValue.of(value.doubleValue())
                  : value.isNull() ? FieldValue.NULL : FieldValue.of(value.asText()));
    }
    return sort;
  }

  /**
   * @param cursor null for the beginning
   * @throws IllegalArgumentException when it is none of ours
   */
  static int offset(String cursor) {
    return cursor == null ? 0 : (int) values(cursor, 1).get(0).longValue();
  }

  private static JsonNode decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      JsonNode values = Json.mapper().readTree(text);
      if (!values.isArray()) {
        throw notOurs(null);
      }
      return values;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw notOurs(e);
    }
  }

  private static IllegalArgumentException notOurs(Exception cause) {
    return new IllegalArgumentException("after: must be the 'next' of the page before", cause);
  }
}
