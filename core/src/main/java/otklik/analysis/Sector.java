package otklik.analysis;

import java.util.Locale;
import java.util.Optional;

/** The nine sectors of regional government, and what is none of them. */
public enum Sector {
  HOUSING("ЖКХ и благоустройство"),
  WASTE("Обращение с ТКО"),
  ENERGY("Энергетика и газ"),
  EDUCATION("Образование"),
  HEALTH("Здравоохранение"),
  ROADS("Дороги"),
  TRANSPORT("Транспорт"),
  SOCIAL("Социальная политика"),
  CONSTRUCTION("Строительство и жилищная политика"),
  OTHER("Прочее");

  private final String russianName;

  Sector(String russianName) {
    this.russianName = russianName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }

  public static Optional<Sector> ofCode(String code) {
    for (Sector sector : values()) {
      if (sector.name().equalsIgnoreCase(code)) {
        return Optional.of(sector);
      }
    }
    return Optional.empty();
  }
}
