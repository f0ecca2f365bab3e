package otklik.route;

import java.time.Instant;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analysis;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.post.Appeal;
import otklik.post.Platform;
import otklik.post.Post;

/**
 * What decides a route: all that the rules may ask of a complaint.
 *
 * @param municipality slug; null when it is not known
 * @param topicGroup null when none is likely
 * @param topic null when none is likely
 * @param feed id
 * @param postedAt from when the deadlines run
 * @param at on which day the people must be there: who is away then is stood in for
 * @param appeal what a register says; null for a post of none
 */
public record RouteCase(
    Sector sector,
    String municipality,
    String topicGroup,
    String topic,
    boolean fastTrack,
    Kind kind,
    Platform platform,
    String feed,
    Instant postedAt,
    Instant at,
    Appeal appeal) {

  public static RouteCase of(AnalysedPost analysed) {
    Analysis analysis = analysed.analysis();
    Post post = analysed.post();
    var topic = analysis.topic();
    return new RouteCase(
        analysis.sector().sector(),
        analysis.municipality(),
        topic == null ? null : topic.group(),
        topic == null ? null : topic.topic(),
        topic != null && topic.fastTrack(),
        analysis.kind().kind(),
        post.id().platform(),
        post.feed(),
        post.postedAt(),
        post.readAt(),
        post.appeal());
  }
}
