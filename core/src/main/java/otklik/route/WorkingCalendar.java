package otklik.route;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import otklik.region.DeadlineRules;

/**
 * The days and hours in which the region works: Russia's holidays, the profile's transfers, the
 * profile's hours. Every answer comes soon, whatever is asked: it looks at most {@link
 * #FARTHEST_DAYS} days far, and before {@value #FIRST_YEAR} and behind {@value #LAST_YEAR} it
 * counts nothing and moves nothing. Thread-safe.
 *
 * <p>Source: Labour Code of the Russian Federation, article 112, through the jollyday calendar;
 * transfers of days are decreed yearly and stand in the profile.
 */
public final class WorkingCalendar {

  /** Longer than any term of the profile, which is of at most 9,999 working days. */
  static final int FARTHEST_DAYS = 45 * 366;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2250;
  private static final int LAST_JANUARY_HOLIDAY = 8;

  /** A region that never works in so many days has no working day at all. */
  private static final int LONGEST_HOLIDAYS = 400;

  private final DeadlineRules rules;
  private final HolidayManager holidays;

  public WorkingCalendar(DeadlineRules rules) {
    this.rules = rules;
    this.holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.RUSSIA));
  }

  public boolean isWorkingDay(LocalDate day) {
    if (rules.workingDays().contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !rules.holidays().contains(day) && !isHoliday(day);
  }

  /**
   * The calendar moves a weekend among the holidays of January to the Monday after them; by article
   * 112 the decree decides where it goes, and the profile says so.
   */
  private boolean isHoliday(LocalDate day) {
    boolean movedByTheCalendar =
        day.getMonth() == Month.JANUARY && day.getDayOfMonth() > LAST_JANUARY_HOLIDAY;
    return !movedByTheCalendar && holidays.isHoliday(day);
  }

  /** The moment at which so many working hours have passed; never outside working time. */
  public ZonedDateTime plusWorkingHours(ZonedDateTime from, int hours) {
    return plus(from, Duration.ofHours(hours));
  }

  /** The moment at which so much working time has passed; never outside working time. */
  public ZonedDateTime plus(ZonedDateTime from, Duration workingTime) {
    if (isBeyond(from)) {
      return from;
    }
    ZonedDateTime at = nextWorkingMoment(from);
    LocalDate last = from.toLocalDate().plusDays(FARTHEST_DAYS);
    Duration left = workingTime.isNegative() ? Duration.ZERO : workingTime;
    while (true) {
      Duration today = Duration.between(at, at.with(rules.closes()));
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      if (at.toLocalDate().isAfter(last)) {
        return at.with(rules.closes());
      }
      left = left.minus(today);
      at = nextWorkingMoment(at.with(rules.closes()));
    }
  }

  /** The end of the working day that is so many working days after the day of {@code from}. */
  public ZonedDateTime plusWorkingDays(ZonedDateTime from, int days) {
    if (isBeyond(from)) {
      return from;
    }
    LocalDate day = from.toLocalDate();
    LocalDate last = day.plusDays(FARTHEST_DAYS);
    for (int left = days; left > 0 && day.isBefore(last); ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day.atTime(rules.closes()).atZone(from.getZone());
  }

  /** How much of the time between is working time; nothing when {@code to} is not later. */
  public Duration workingTime(ZonedDateTime from, ZonedDateTime to) {
    if (isBeyond(from)) {
      return Duration.ZERO;
    }
    Duration sum = Duration.ZERO;
    LocalDate last = from.toLocalDate().plusDays(FARTHEST_DAYS);
    LocalDate end = to.toLocalDate().isBefore(last) ? to.toLocalDate() : last;
    for (LocalDate day = from.toLocalDate(); !day.isAfter(end); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        ZonedDateTime start = later(from, day.atTime(rules.opens()).atZone(from.getZone()));
        ZonedDateTime stop = earlier(to, day.atTime(rules.closes()).atZone(from.getZone()));
        sum = start.isBefore(stop) ? sum.plus(Duration.between(start, stop)) : sum;
      }
    }
    return sum;
  }

  /** There no calendar says which days are free, and a step further may not exist at all. */
  private static boolean isBeyond(ZonedDateTime at) {
    return at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR;
  }

  private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * The moment itself when it is in working time, the close of a day too; else the next that is.
   */
  public ZonedDateTime orNext(ZonedDateTime at) {
    if (isBeyond(at)) {
      return at;
    }
    boolean closing = isWorkingDay(at.toLocalDate()) && at.toLocalTime().equals(rules.closes());
    return closing ? at : nextWorkingMoment(at);
  }

  /** The close of the day, or of the next working day. */
  public ZonedDateTime closeOnOrAfter(ZonedDateTime at) {
    return isBeyond(at) ? at : close(workingDay(at.toLocalDate(), 1), at);
  }

  /** The close of the day, or of the last working day before it. */
  public ZonedDateTime closeOnOrBefore(ZonedDateTime at) {
    return isBeyond(at) ? at : close(workingDay(at.toLocalDate(), -1), at);
  }

  private ZonedDateTime close(LocalDate day, ZonedDateTime at) {
    return day.atTime(rules.closes()).atZone(at.getZone());
  }

  private ZonedDateTime nextWorkingMoment(ZonedDateTime from) {
    if (isWorkingDay(from.toLocalDate()) && from.toLocalTime().isBefore(rules.closes())) {
      return from.toLocalTime().isBefore(rules.opens()) ? from.with(rules.opens()) : from;
    }
    LocalDate day = workingDay(from.toLocalDate().plusDays(1), 1);
    return day.atTime(rules.opens()).atZone(from.getZone());
  }

  /** The day itself, or the next one in that direction; the day itself when there is none soon. */
  private LocalDate workingDay(LocalDate from, int step) {
    LocalDate day = from;
    for (int looked = 0; looked < LONGEST_HOLIDAYS; looked++) {
      if (isWorkingDay(day)) {
        return day;
      }
      day = day.plusDays(step);
    }
    return from;
  }
}
