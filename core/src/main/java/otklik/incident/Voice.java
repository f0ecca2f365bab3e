package otklik.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Fingerprint;
import otklik.analysis.Keyword;
import otklik.analysis.Sector;
import otklik.privacy.Masking;

/**
 * One complaint, with what the matcher looks at.
 *
 * @param topicGroup null when no group is likely
 * @param topic null when none is likely
 * @param topics probability of each of the likeliest topics
 * @param words weight of the stem of each keyword that is no name
 * @param text masked: it becomes the title, which everybody sees
 * @param platform its code
 * @param views null when the platform does not count them
 */
public record Voice(
    String postId,
    String author,
    Instant at,
    Sector sector,
    String topicGroup,
    String topic,
    String municipality,
    String settlement,
    Map<String, Double> words,
    Map<String, Double> topics,
    Sites sites,
    Fingerprint fingerprint,
    String text,
    String platform,
    Long views) {

  public static Voice of(AnalysedPost analysed) {
    var analysis = analysed.analysis();
    var post = analysed.post();
    Map<String, Double> words = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (Keyword keyword : analysis.keywords()) {
      if (keyword.name()) {
        names.add(keyword.stem());
      } else {
        words.put(keyword.stem(), keyword.weight());
      }
    }
    Map<String, Double> topics = new LinkedHashMap<>();
    analysis.topicChances().forEach(chance -> topics.put(chance.topic(), chance.probability()));
    return new Voice(
        post.id().toString(),
        post.author(),
        post.postedAt(),
        analysis.sector().sector(),
        analysis.topic() == null ? null : analysis.topic().group(),
        analysis.topic() == null ? null : analysis.topic().topic(),
        analysis.municipality(),
        analysis.settlement(),
        words,
        topics,
        Sites.of(analysis.addresses(), names),
        analysis.fingerprint(),
        Masking.mask(post.text(), analysis.personalData()),
        post.id().platform().code(),
        post.views());
  }

  /**
   * Voices with different keys never belong to one incident: the stream is partitioned by it. The
   * sector is no part of it: neighbours who write of one flooded cellar may be understood as of
   * housing and of energy.
   */
  public static String key(AnalysedPost analysed) {
    String municipality = analysed.analysis().municipality();
    return municipality == null ? "" : municipality;
  }
}
