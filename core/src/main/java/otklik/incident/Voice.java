package otklik.incident;

import java.time.Instant;
import java.util.List;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Sector;

/**
 * One complaint, with what the matcher looks at.
 *
 * @param words distinct content lemmas
 */
public record Voice(
    String postId,
    String author,
    Instant at,
    Sector sector,
    String topicGroup,
    String municipality,
    String settlement,
    List<String> words,
    String text) {

  /** Words of fewer letters seldom name a problem. */
  private static final int SHORTEST_WORD = 3;

  public static Voice of(AnalysedPost analysed) {
    var analysis = analysed.analysis();
    var post = analysed.post();
    List<String> words =
        analysis.lemmas().stream()
            .filter(lemma -> lemma.length() >= SHORTEST_WORD && Character.isLetter(lemma.charAt(0)))
            .distinct()
            .toList();
    return new Voice(
        post.id().toString(),
        post.author(),
        post.postedAt(),
        analysis.sector().sector(),
        analysis.topic() == null ? null : analysis.topic().group(),
        analysis.municipality(),
        analysis.settlement(),
        words,
        post.text());
  }

  /** Voices with different keys never belong to one incident: the stream is partitioned by it. */
  public String key() {
    return sector.code() + "/" + (municipality == null ? "" : municipality);
  }
}
