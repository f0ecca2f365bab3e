package otklik.classify.morphology;

import java.util.List;
import java.util.TreeSet;

/**
 * All readings of a form, with the hashes that the tagger looks at. Immutable.
 *
 * @param tagIds number of each reading's tag; -1 for one never seen in training
 * @param ambiguityHash of all tags, sorted: words of one class behave alike
 * @param coarseHash the same by part of speech and case
 * @param word hash of the normal form
 * @param sameTag whether all readings have one tag, so that there is nothing to decide
 */
record Readings(
    List<Reading> all,
    int[] tagIds,
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
    int[] tagIds = all.stream().mapToInt(reading -> ids.id(reading.tag())).toArray();
    String mark = known ? "" : "?";
    return new Readings(
        List.copyOf(all),
        tagIds,
        Hash.of(mark + String.join(",", tags)),
        Hash.of(mark + String.join(",", coarse)),
        Hash.of(Lemmas.normal(form)),
        tags.size() == 1);
  }
}
