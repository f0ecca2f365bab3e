/**
 * Who answers, and until when.
 *
 * <p>In: an analysed post and the region. Out: {@link otklik.route.Route}. Rules only: {@link
 * otklik.route.Router} (read it first), {@link otklik.route.Deadlines}, {@link
 * otklik.route.WorkingCalendar}.
 */
package otklik.route;
