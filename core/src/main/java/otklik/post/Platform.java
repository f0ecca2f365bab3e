package otklik.post;

import java.util.Locale;
import java.util.Optional;

/** Where residents write. The code is the first part of every {@link PostId}. */
public enum Platform {
  VK("ВКонтакте"),
  OK("Одноклассники"),
  TELEGRAM("Telegram"),
  MAX("MAX"),
  RSS("Новости (RSS)"),
  WEB("Сайты и форумы"),
  PORTAL("Порталы обращений"),
  OPEN311("Open311"),
  IMPORT("Файлы"),
  DEMO("Демонстрация");

  private final String russianName;

  Platform(String russianName) {
    this.russianName = russianName;
  }

  /** Lower case, ASCII, stable: it is part of ids in the index. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }

  /** The platform with this code, in any case of letters; empty when there is none. */
  public static Optional<Platform> ofCode(String code) {
    for (Platform platform : values()) {
      if (platform.name().equalsIgnoreCase(code)) {
        return Optional.of(platform);
      }
    }
    return Optional.empty();
  }
}
