package otklik.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A short signature by which copies of a text are found, though words be added, left out or
 * misspelt: {@value #SIZE} minima of hashes over its words and pairs of words.
 *
 * <p>Source: Broder 1997, "On the resemblance and containment of documents".
 *
 * @param code {@value #SIZE} values of {@value #WIDTH} characters each; the empty text for a post
 *     too short to be told from others
 */
public record Fingerprint(String code) {

  public static final int SIZE = 64;
  public static final int WIDTH = 3;

  /** In values: tokens of the index are so long that few foreign posts share one. */
  private static final int BAND = 2;

  /** Of a post that is too short. */
  public static final Fingerprint NONE = new Fingerprint("");

  /**
   * Estimates which share of the words and pairs of two texts is common to both; 0 when one of them
   * has no fingerprint.
   */
  public double similarity(Fingerprint other) {
    if (code.isEmpty() || other.code.isEmpty()) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < code.length(); i += WIDTH) {
      same += code.regionMatches(i, other.code, i, WIDTH) ? 1 : 0;
    }
    return (double) same / SIZE;
  }

  /**
   * Tokens of which copies share many and other posts few: what an index is asked for. Two texts
   * with a similarity of s share about s² of them.
   */
  public List<String> bands() {
    List<String> bands = new ArrayList<>();
    int length = BAND * WIDTH;
    for (int i = 0; i < code.length(); i += length) {
      bands.add(i / length + "-" + code.substring(i, i + length));
    }
    return bands;
  }
}
