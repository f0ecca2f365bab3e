package otklik.signal;

import java.util.Locale;

/** Why somebody is told. */
public enum SignalKind {
  CRITICAL("Критическое обращение", Pace.AT_ONCE),
  CRITICAL_INCIDENT("Критический инцидент", Pace.AT_ONCE),
  RAISED("Инцидент растёт", Pace.SOON),
  ESCALATION("Срок обращения", Pace.SOON),
  HANDED_ON("Вам передано обращение", Pace.SOON),
  TAKEN_AWAY("Обращение передано другому", Pace.SOON),
  EXTENSION_ASKED("Просят продлить срок", Pace.SOON),
  EXTENDED("Срок продлён", Pace.SOON),
  CAME_BACK("Обращение вернулось в работу", Pace.SOON),
  FOUND("Новое по наблюдению", Pace.SOON),
  DIGEST("Сводка за период", Pace.SOON),
  DAILY_LIST("Ежедневный перечень", Pace.SOON),
  STREAM("Работа программы", Pace.AT_ONCE),
  SAMPLE("Проверка связи", Pace.AT_ONCE);

  private final String russianName;
  private final Pace pace;

  SignalKind(String russianName, Pace pace) {
    this.russianName = russianName;
    this.pace = pace;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }

  public Pace pace() {
    return pace;
  }
}
