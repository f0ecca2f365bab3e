package otklik.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the handling of a complaint is. */
public enum Status {
  /** Nobody has looked at it. */
  NEW("новое", true),
  /** An analyst has looked at its labels and its route. */
  CHECKED("проверено", true),
  /** Given to somebody who has not taken it yet. */
  ASSIGNED("передано", true),
  IN_WORK("в работе", true),
  /** The resident has an answer, the problem is still there. */
  ANSWERED("дан ответ", true),
  /** Was closed, or answered, and the problem is there again. */
  REOPENED("возвращено", true),
  SOLVED("решено", false),
  EXPLAINED("разъяснено", false),
  /** Until a date, on which it comes back. */
  POSTPONED("отложено", false),
  NOT_CONFIRMED("не подтвердилось", false),
  /** Thanks, advertising, spam, not ours: it stands outside every measure. */
  NO_ANSWER("ответ не нужен", false);

  private final String russianName;
  private final boolean open;

  Status(String russianName, boolean open) {
    this.russianName = russianName;
    this.open = open;
  }

  /** As the index, the profile and the API write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return open;
  }

  public String russianName() {
    return russianName;
  }

  public static Optional<Status> ofCode(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
