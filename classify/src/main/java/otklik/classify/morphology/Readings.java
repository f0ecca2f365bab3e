package otklik.classify.morphology;

import java.util.List;
import java.util.TreeSet;

/**
 * All readings of a form, with the hashes that the tagger looks at. Immutable.
 *
 * @param tagIds number of each reading's tag; -1 for one never seen in training
 * @param tagHashes of each reading's tag
 * @param agreements hash of each reading's tag with the number, gender and person of verbs: what a
 *     subject agrees with
 * @param ambiguityHash of all tags, sorted: words of one class behave alike
 * @param coarseHash the same by part of speech and case
 * @param word hash of the normal form
 * @param sameTag whether all readings have one tag, so that there is nothing to decide
 */
record Readings(
    List<Reading> all,
    int[] tagIds,
    long[] tagHashes,
    long[] agreements,
    long ambiguityHash,
    long coarseHash,
    long word,
    boolean sameTag) {

  static Readings of(String form, List<Reading> all, boolean known, TagIds ids) {
    TreeSet<String> tags = new TreeSet<>();
    TreeSet<String> coarse = new TreeSet<>();
    for (Reading reading : all) {
      tags.add(reading.tag());
      coarse.add(Tags.coarse(reading.tag()));
    }
    String mark = known ? "" : "?";
    return new Readings(
        List.copyOf(all),
        all.stream().mapToInt(reading -> ids.id(reading.tag())).toArray(),
        all.stream().mapToLong(reading -> Hash.of(reading.tag())).toArray(),
        all.stream().mapToLong(reading -> Hash.of(Tags.agreement(reading))).toArray(),
        Hash.of(mark + String.join(",", tags)),
        Hash.of(mark + String.join(",", coarse)),
        Hash.of(wordClass(form)),
        tags.size() == 1);
  }

  /** The normal form; numbers of one length are one word. */
  private static String wordClass(String form) {
    return Character.isDigit(form.charAt(0)) ? form.replaceAll("[0-9]", "0") : Lemmas.normal(form);
  }
}
