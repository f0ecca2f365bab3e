package otklik.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a resident takes an answer. */
public enum Satisfaction {
  SATISFIED("доволен"),
  /** Said something that is neither. */
  INDIFFERENT("без оценки"),
  DISSATISFIED("недоволен");

  private final String russianName;

  Satisfaction(String russianName) {
    this.russianName = russianName;
  }

  /** As the index and the API write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }

  public static Optional<Satisfaction> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
