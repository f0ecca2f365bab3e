package otklik.analysis;

import java.util.Locale;
import java.util.Optional;

/** What a post is for. */
public enum Kind {
  /** A problem is reported or a service criticised. */
  COMPLAINT("жалоба"),
  /** Asks for information only. */
  QUESTION("вопрос"),
  THANKS("благодарность"),
  NEWS("новость"),
  ADVERTISING("реклама"),
  OTHER("прочее");

  private final String russianName;

  Kind(String russianName) {
    this.russianName = russianName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }

  /** Complaints and questions are answered: they get an incident, a route and a deadline. */
  public boolean wantsAnswer() {
    return this == COMPLAINT || this == QUESTION;
  }

  public static Optional<Kind> ofCode(String code) {
    for (Kind kind : values()) {
      if (kind.name().equalsIgnoreCase(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
