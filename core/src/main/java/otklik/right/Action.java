package otklik.right;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people do with a complaint. */
public enum Action {
  CHECK("проверить", "проверено"),
  ASSIGN("передать", "передано"),
  ACCEPT("принять в работу", "принято в работу"),
  ANSWER("ответить", "дан ответ"),
  SOLVE("решено", "закрыто: решено"),
  EXPLAIN("разъяснено", "закрыто: разъяснено"),
  POSTPONE("отложить", "отложено"),
  NOT_CONFIRM("не подтвердилось", "закрыто: не подтвердилось"),
  /** Thanks, advertising, spam, not ours. */
  NO_ANSWER("ответ не нужен", "закрыто: ответ не нужен"),
  REOPEN("вернуть в работу", "возвращено в работу"),
  PAUSE("остановить срок", "срок остановлен"),
  RESUME("продолжить срок", "срок идёт дальше"),
  ASK_EXTENSION("попросить продление", "запрошено продление"),
  EXTEND("продлить", "срок продлён"),
  CORRECT("исправить метки", "метки исправлены"),
  /** What the resident says of the answer. */
  REACT("реакция жителя", "реакция жителя"),
  LINK("отметить дубликатом", "отмечено дубликатом"),
  NOTE("заметка", "заметка"),
  /** Takes back one's own last change. */
  UNDO("отменить", "изменение отменено");

  private final String russianName;
  private final String done;

  Action(String russianName, String done) {
    this.russianName = russianName;
    this.done = done;
  }

  /** As the index, the profile and the API write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it stands on a button. */
  public String russianName() {
    return russianName;
  }

  /** As it stands in the history. */
  public String done() {
    return done;
  }

  public static Optional<Action> ofCode(String code) {
    return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
  }
}
