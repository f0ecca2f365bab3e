package otklik.classify.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import otklik.analysis.Fingerprint;
import otklik.analysis.Upos;
import otklik.classify.morphology.Numerals;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * Makes fingerprints of lemmas and of pairs of neighbouring lemmas: a paraphrase shares words with
 * its model, a copy shares pairs. Stateless and thread-safe.
 *
 * <p>Source: Broder 1997; hash functions after Dietzfelbinger et al. 1997, "A reliable randomized
 * algorithm for the closest-pair problem" (multiply and add).
 */
public final class Fingerprints {

  /** In words: below it two posts are alike by chance ("нет воды"). */
  private static final int SHORTEST = 4;

  private static final byte[] DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_."
          .getBytes(StandardCharsets.ISO_8859_1);

  private static final int[] FACTORS = new int[Fingerprint.SIZE];
  private static final int[] SUMMANDS = new int[Fingerprint.SIZE];

  static {
    SplittableRandom random = new SplittableRandom(1997);
    for (int i = 0; i < Fingerprint.SIZE; i++) {
      FACTORS[i] = random.nextInt() | 1;
      SUMMANDS[i] = random.nextInt();
    }
  }

  private static final WordFact<Integer> HASH = new WordFact<>(Fingerprints::hash);

  private Fingerprints() {}

  public static Fingerprint of(Words text) {
    int[] minima = new int[Fingerprint.SIZE];
    Arrays.fill(minima, Integer.MAX_VALUE);
    int before = 0;
    int words = 0;
    for (int i = 0; i < text.size(); i++) {
      Upos upos = text.token(i).upos();
      if (upos != Upos.PUNCT && upos != Upos.SYM) {
        int hash = HASH.of(text.lemma(i));
        take(hash, words == 0 ? hash : mixed(before * 31 + hash), minima);
        before = hash;
        words++;
      }
    }
    return words < SHORTEST ? Fingerprint.NONE : new Fingerprint(code(minima));
  }

  /** "сорок" and "40" are one word. */
  private static int hash(String lemma) {
    String digits = Numerals.digits(lemma);
    return mixed((digits == null ? lemma : digits).hashCode());
  }

  private static void take(int word, int pair, int[] minima) {
    for (int i = 0; i < minima.length; i++) {
      int ofWord = word * FACTORS[i] + SUMMANDS[i];
      int ofPair = pair * FACTORS[i] + SUMMANDS[i];
      minima[i] = Math.min(minima[i], Math.min(ofWord, ofPair));
    }
  }

  /** Finaliser of MurmurHash3: similar words get hashes that have nothing in common. */
  private static int mixed(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  private static String code(int[] minima) {
    byte[] code = new byte[Fingerprint.SIZE * Fingerprint.WIDTH];
    int written = 0;
    for (int minimum : minima) {
      int hash = mixed(minimum);
      for (int digit = 0; digit < Fingerprint.WIDTH; digit++) {
        code[written++] = DIGITS[(hash >>> (6 * digit)) & 63];
      }
    }
    return new String(code, StandardCharsets.ISO_8859_1);
  }
}
