package otklik.lists;

import java.time.Instant;

/**
 * A complaint or question as a line of a list; all names as people read them.
 *
 * @param municipality slug; the empty text when it is not known
 * @param overdue whether it stands there because it is open and overdue; else it is of the day
 * @param id of the post
 * @param card address of the card
 * @param url where the post can be opened; null when it has no address
 * @param text masked
 * @param executor null when there is none
 * @param overdueSince the first deadline that was missed; null when none was
 * @param incident id; null when there is none
 */
public record ListedComplaint(
    String municipality,
    boolean overdue,
    String id,
    String card,
    String url,
    Instant postedAt,
    String settlement,
    String address,
    String sector,
    String topic,
    String kind,
    String urgency,
    boolean critical,
    String text,
    String platform,
    String status,
    String responsible,
    String executor,
    Instant firstAnswerDueAt,
    Instant solutionDueAt,
    Instant overdueSince,
    String incident) {

  /**
   * One whose document can't be understood: a line with its id and its card, so that none is lost.
   */
  public static ListedComplaint unreadable(
      String municipality, boolean overdue, String id, String card, Instant postedAt) {
    return new ListedComplaint(
        municipality,
        overdue,
        id,
        card,
        null,
        postedAt,
        "",
        "",
        "",
        "",
        "",
        "",
        false,
        Texts.of("complaint.unreadable"),
        "",
        "",
        "",
        null,
        null,
        null,
        null,
        null);
  }
}
