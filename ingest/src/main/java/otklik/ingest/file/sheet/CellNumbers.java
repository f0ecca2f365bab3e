package otklik.ingest.file.sheet;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Numbers of cells as texts: dates as ISO 8601, times of day as 09:05, others without exponent. */
final class CellNumbers {

  private static final LocalDateTime SINCE_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime SINCE_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

  /** Spreadsheet programs take 1900 for a leap year: before March their day is one off. */
  private static final int LEAP_THAT_WAS_NONE = 60;

  /** 31 December 9999, the last day that spreadsheet programs know. */
  private static final int LAST_DAY = 2_958_465;

  private static final int LONGEST_WRITTEN_OUT = 40;
  private static final int SECONDS_A_DAY = 86_400;

  private CellNumbers() {}

  /** As it stands in the file when it is no number at all. */
  static String text(String raw, boolean date, boolean since1904) {
    String number = raw.strip();
    if (number.length() > SheetLimits.NUMBER_CHARACTERS || !number.matches("[-+0-9.eE]+")) {
      return raw;
    }
    BigDecimal value;
    try {
      value = new BigDecimal(number);
    } catch (NumberFormatException e) {
      return raw;
    }
    // of a number with an exponent of a billion every further step would write out its zeros
    long digits = (long) value.precision() - value.scale();
    if (Math.abs(digits) > LONGEST_WRITTEN_OUT || Math.abs(value.scale()) > LONGEST_WRITTEN_OUT) {
      return raw;
    }
    boolean day = value.signum() >= 0 && value.intValue() <= LAST_DAY && digits <= 7;
    return date && day
        ? date(value.doubleValue(), since1904)
        : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String date(double value, boolean since1904) {
    long seconds = Math.round(value * SECONDS_A_DAY);
    if (seconds < SECONDS_A_DAY) {
      return LocalTime.ofSecondOfDay(seconds).toString();
    }
    LocalDateTime first =
        since1904 ? SINCE_1904 : value < LEAP_THAT_WAS_NONE ? SINCE_1900.plusDays(1) : SINCE_1900;
    return first.plus(Duration.ofSeconds(seconds)).toString();
  }
}
