package otklik.region;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.post.Platform;

/**
 * Texts of a profile as values. Each throws IllegalArgumentException, in the user's words, when the
 * text is none.
 */
final class ProfileValues {

  private ProfileValues() {}

  static Platform platform(String code) {
    return Platform.ofCode(code)
        .orElseThrow(() -> oneOf(code, "platform", List.of(Platform.values()), Platform::code));
  }

  static Sector sector(String code) {
    return Sector.ofCode(code)
        .orElseThrow(() -> oneOf(code, "sector", List.of(Sector.values()), Sector::code));
  }

  static Kind kind(String code) {
    return Kind.ofCode(code)
        .orElseThrow(() -> oneOf(code, "kind", List.of(Kind.values()), Kind::code));
  }

  private static <T> IllegalArgumentException oneOf(
      String code, String what, List<T> known, Function<T, String> name) {
    String names = known.stream().map(name).collect(Collectors.joining(", "));
    return new IllegalArgumentException("'" + code + "' is no " + what + "; known: " + names);
  }

  static ZoneId zone(String text) {
    return orMistake(text, ZoneId::of, "is no time zone; write it like Asia/Yekaterinburg");
  }

  static LocalTime time(String text) {
    return orMistake(text, LocalTime::parse, "is no time of day; write it like '09:00'");
  }

  static LocalDate date(String text) {
    return orMistake(text, LocalDate::parse, "is no date; write it like 2027-02-28");
  }

  static Duration duration(String text) {
    Duration duration =
        orMistake(text, Duration::parse, "is no length of time; write it like PT10S or P3D");
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("must be longer than nothing");
    }
    return duration;
  }

  static String dateFormat(String text) {
    try {
      var unused = DateTimeFormatter.ofPattern(text);
      return text;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no date format; write it like dd.MM.yyyy HH:mm", e);
    }
  }

  static Integer count(String text) {
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException("'" + text + "' is no count; write a number from 1 on");
    }
    return Integer.valueOf(text);
  }

  static String webAddress(String text) {
    if (!text.startsWith("https://") && !text.startsWith("http://")) {
      throw new IllegalArgumentException("must begin with http:// or https://");
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private static <T> T orMistake(String text, Function<String, T> read, String what) {
    try {
      return read.apply(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' " + what, e);
    }
  }
}
