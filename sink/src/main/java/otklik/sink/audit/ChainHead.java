package otklik.sink.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The end of the chain.
 *
 * @param number of the last entry that is known to be written; 0 for none
 * @param hash of that entry; for none, that of the entries of older versions
 * @param promised hashes of entries that were about to be written behind it: one of them may be
 *     there when the process died in between
 */
public record ChainHead(long number, String hash, List<String> promised) {

  /** An index that does not answer takes many promises; the newest are kept. */
  private static final int MOST_PROMISED = 100;

  public ChainHead {
    promised = List.copyOf(promised);
  }

  static ChainHead at(long number, String hash) {
    return new ChainHead(number, hash, List.of());
  }

  ChainHead promising(String next) {
    List<String> all = new ArrayList<>(promised);
    all.add(next);
    return new ChainHead(
        number, hash, all.subList(Math.max(0, all.size() - MOST_PROMISED), all.size()));
  }
}
