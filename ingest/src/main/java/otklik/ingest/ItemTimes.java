package otklik.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.LongFunction;
import otklik.post.bound.PostTimes;

/** Times and numbers of a platform's answer, as its JSON has them. */
public final class ItemTimes {

  /** Numbers beyond are no longer exact in the JSON of most programs. */
  private static final long LARGEST_NUMBER = 1L << 53;

  private ItemTimes() {}

  /**
   * A time in seconds since 1970.
   *
   * @param otherwise when the item says nothing of it
   * @throws IllegalArgumentException when what it says is no time of a post
   */
  public static Instant seconds(JsonNode item, String field, Instant otherwise) {
    return read(item, field, otherwise, number -> PostTimes.ofSeconds(number, field));
  }

  /** The same in thousandths. */
  public static Instant millis(JsonNode item, String field, Instant otherwise) {
    return read(item, field, otherwise, number -> PostTimes.ofMillis(number, field));
  }

  private static Instant read(
      JsonNode item, String field, Instant otherwise, LongFunction<Instant> time) {
    JsonNode said = item.path(field);
    if (said.isMissingNode() || said.isNull()) {
      return otherwise;
    }
    boolean number = said.isNumber() && said.canConvertToLong();
    if (!number && !said.asText().matches("-?\\d{1,18}")) {
      throw new IllegalArgumentException(field + ": is no time of a post");
    }
    return time.apply(said.asLong());
  }

  /** Whether the field names a thing by a number from 1 on. */
  public static boolean isNumbered(JsonNode item, String field) {
    JsonNode said = item.path(field);
    boolean number = said.isIntegralNumber() && said.canConvertToLong();
    return number && said.asLong() > 0 && said.asLong() < LARGEST_NUMBER;
  }
}
