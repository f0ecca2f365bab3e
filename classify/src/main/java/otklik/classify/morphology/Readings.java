package otklik.classify.morphology;

import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import otklik.analysis.Upos;
import otklik.classify.word.Word;

/**
 * All readings of a form, with everything that the tagger looks at, computed once a form.
 * Immutable.
 *
 * @param known whether a dictionary or treebank has the form
 * @param tagIds number of each reading's tag; -1 for one never seen in training
 * @param firsts of each reading the first that has the same number
 * @param tagHashes of each reading's tag
 * @param agreements hash of each reading's tag with the number, gender and person of verbs: what a
 *     subject agrees with
 * @param classes of each reading's part of speech
 * @param ambiguityHash of all tags, sorted: words of one class behave alike
 * @param coarseHash the same by part of speech and case
 * @param word hash of the normal form
 * @param suffixes hashes of the last two to five letters
 * @param frames of each reading, as {@link VerbFrame} makes them
 * @param lemmas hash of each reading's lemma
 * @param words each reading's lemma
 * @param nominal what the form may be as a noun
 * @param sameTag whether all readings have one tag, so that there is nothing to decide
 */
record Readings(
    List<Reading> all,
    boolean known,
    int[] tagIds,
    int[] firsts,
    long[] tagHashes,
    long[] agreements,
    Upos[] classes,
    long ambiguityHash,
    long coarseHash,
    long word,
    long[] suffixes,
    int[] frames,
    long[] lemmas,
    Word[] words,
    Nominal nominal,
    boolean sameTag) {

  private static final int SHORTEST_SUFFIX = 2;
  private static final int LONGEST_SUFFIX = 5;

  /**
   * @param objects as {@link RussianDictionary#objects(String)} says of a lemma
   */
  static Readings of(
      String form, List<Reading> all, boolean known, TagIds ids, ToIntFunction<String> objects) {
    TreeSet<String> tags = new TreeSet<>();
    TreeSet<String> coarse = new TreeSet<>();
    for (Reading reading : all) {
      tags.add(reading.tag());
      coarse.add(Tags.coarse(reading.tag()));
    }
    String mark = known ? "" : "?";
    int[] tagIds = all.stream().mapToInt(reading -> ids.id(reading.tag())).toArray();
    return new Readings(
        List.copyOf(all),
        known,
        tagIds,
        firsts(tagIds),
        all.stream().mapToLong(reading -> Hash.of(reading.tag())).toArray(),
        all.stream().mapToLong(reading -> Hash.of(Tags.agreement(reading))).toArray(),
        all.stream().map(reading -> Tags.upos(reading.tag())).toArray(Upos[]::new),
        Hash.of(mark + String.join(",", tags)),
        Hash.of(mark + String.join(",", coarse)),
        Hash.of(wordClass(form)),
        IntStream.rangeClosed(SHORTEST_SUFFIX, LONGEST_SUFFIX)
            .mapToLong(n -> Hash.of(form, Math.max(0, form.length() - n), form.length()))
            .toArray(),
        all.stream().mapToInt(reading -> frame(reading, objects)).toArray(),
        all.stream().mapToLong(reading -> Hash.of(reading.lemma())).toArray(),
        all.stream().map(reading -> Word.of(reading.lemma())).toArray(Word[]::new),
        Nominal.of(all),
        tags.size() == 1);
  }

  private static int[] firsts(int[] tagIds) {
    int[] firsts = new int[tagIds.length];
    for (int c = 0; c < firsts.length; c++) {
      while (tagIds[firsts[c]] != tagIds[c]) {
        firsts[c]++;
      }
    }
    return firsts;
  }

  private static int frame(Reading reading, ToIntFunction<String> objects) {
    Upos upos = Tags.upos(reading.tag());
    boolean verb = upos == Upos.VERB || upos == Upos.AUX;
    return verb ? VerbFrame.of(reading, objects.applyAsInt(reading.lemma())) : 0;
  }

  /**
   * The reading whose tag has most; the first of those that share it.
   *
   * @param totals of each reading; those of one tag have the same
   */
  int best(int[] totals) {
    int best = 0;
    for (int c = 1; c < totals.length; c++) {
      best = totals[c] > totals[best] ? c : best;
    }
    return best;
  }

  /**
   * How far the next tag is behind.
   *
   * @param best the reading whose tag has most
   */
  int lead(int[] totals, int best) {
    int lead = Integer.MAX_VALUE;
    for (int c = 0; c < totals.length; c++) {
      lead = tagIds[c] == tagIds[best] ? lead : Math.min(lead, totals[best] - totals[c]);
    }
    return lead;
  }

  /** Hash of the last letters, two to five. */
  long suffix(int length) {
    return suffixes[length - SHORTEST_SUFFIX];
  }

  /** The normal form; numbers of one length are one word. */
  private static String wordClass(String form) {
    return Character.isDigit(form.charAt(0)) ? form.replaceAll("[0-9]", "0") : Lemmas.normal(form);
  }
}
