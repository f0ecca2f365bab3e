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
 * profile's hours. Thread-safe.
 *
 * <p>Source: Labour Code of the Russian Federation, article 112, through the jollyday calendar;
 * transfers of days are decreed yearly and stand in the profile.
 */
public final class WorkingCalendar {

  private static final int LAST_JANUARY_HOLIDAY = 8;

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
    ZonedDateTime at = nextWorkingMoment(from);
    Duration left = workingTime;
    while (true) {
      Duration today = Duration.between(at, at.with(rules.closes()));
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = nextWorkingMoment(at.with(rules.closes()));
    }
  }

  /** The end of the working day that is so many working days after the day of {@code from}. */
  public ZonedDateTime plusWorkingDays(ZonedDateTime from, int days) {
    LocalDate day = from.toLocalDate();
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day.atTime(rules.closes()).atZone(from.getZone());
  }

  /** How much of the time between is working time; nothing when {@code to} is not later. */
  public Duration workingTime(ZonedDateTime from, ZonedDateTime to) {
    Duration sum = Duration.ZERO;
    for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); ) {
      if (isWorkingDay(day)) {
        ZonedDateTime start = later(from, day.atTime(rules.opens()).atZone(from.getZone()));
        ZonedDateTime end = earlier(to, day.atTime(rules.closes()).atZone(from.getZone()));
        sum = start.isBefore(end) ? sum.plus(Duration.between(start, end)) : sum;
      }
      day = day.plusDays(1);
    }
    return sum;
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
    boolean closing = isWorkingDay(at.toLocalDate()) && at.toLocalTime().equals(rules.closes());
    return closing ? at : nextWorkingMoment(at);
  }

  /** The close of the day, or of the next working day. */
  public ZonedDateTime closeOnOrAfter(ZonedDateTime at) {
    LocalDate day = at.toLocalDate();
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(rules.closes()).atZone(at.getZone());
  }

  /** The close of the day, or of the last working day before it. */
  public ZonedDateTime closeOnOrBefore(ZonedDateTime at) {
    LocalDate day = at.toLocalDate();
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day.atTime(rules.closes()).atZone(at.getZone());
  }

  private ZonedDateTime nextWorkingMoment(ZonedDateTime from) {
    if (isWorkingDay(from.toLocalDate()) && from.toLocalTime().isBefore(rules.closes())) {
      return from.toLocalTime().isBefore(rules.opens()) ? from.with(rules.opens()) : from;
    }
    LocalDate day = from.toLocalDate().plusDays(1);
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(rules.opens()).atZone(from.getZone());
  }
}
