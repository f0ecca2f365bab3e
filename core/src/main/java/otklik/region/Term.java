package otklik.region;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people in an office say it.
 *
 * @param amount 1 or more
 */
public record Term(int amount, Unit unit) {

  /** Working units count only the hours in which the region works. */
  public enum Unit {
    HOURS,
    WORKING_HOURS,
    DAYS,
    WORKING_DAYS
  }

  private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (working )?(hours?|days?)");

  @Override
  public String toString() {
    return amount + " " + unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /**
   * Reads "4 working hours", "24 hours", "10 working days", "30 days"; throws
   * IllegalArgumentException else.
   */
  public static Term parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no term; write it like '4 working hours', '24 hours' or '10 working days'");
    }
    boolean working = matcher.group(2) != null;
    boolean hours = matcher.group(3).startsWith("hour");
    Unit unit =
        hours
            ? (working ? Unit.WORKING_HOURS : Unit.HOURS)
            : (working ? Unit.WORKING_DAYS : Unit.DAYS);
    return new Term(Integer.parseInt(matcher.group(1)), unit);
  }
}
