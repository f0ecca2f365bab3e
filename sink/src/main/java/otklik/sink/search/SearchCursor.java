package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import otklik.json.Json;

/** Where the next page begins, as a text that stands in addresses. */
final class SearchCursor {

  /** Fields of the orders that are no numbers and no times. */
  private static final Set<String> TEXTS = Set.of("id", "urgency");

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
  static List<FieldValue> values(String cursor, List<SortOptions> order) {
    JsonNode values = decode(cursor);
    if (values.size() != order.size()) {
      throw notOurs(null);
    }
    List<FieldValue> sort = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      boolean text = order.get(i).isField() && TEXTS.contains(order.get(i).field().field());
      sort.add(text ? text(values.get(i)) : number(values.get(i)));
    }
    return sort;
  }

  private static FieldValue text(JsonNode value) {
    if (!value.isTextual()) {
      throw notOurs(null);
    }
    return FieldValue.of(value.textValue());
  }

  private static FieldValue number(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return FieldValue.of(value.longValue());
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw notOurs(null);
    }
    return FieldValue.of(value.doubleValue());
  }

  /**
   * @param cursor null for the beginning
   * @throws IllegalArgumentException when it is none of ours
   */
  static int offset(String cursor) {
    if (cursor == null) {
      return 0;
    }
    JsonNode values = decode(cursor);
    boolean ours = values.size() == 1 && values.get(0).isInt() && values.get(0).intValue() >= 0;
    if (!ours) {
      throw notOurs(null);
    }
    return Math.min(values.get(0).intValue(), IncidentHits.MOST);
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
