package otklik.sink.search;

import java.util.List;

/**
 * One word of a query, or one place of several words.
 *
 * @param lemmas all of them must be found
 * @param stems the same, as stems
 * @param municipality slug when the words name a place; else null
 * @param settlement its name when the words name a settlement; else null
 */
public record SearchTerm(
    List<String> lemmas, List<String> stems, String municipality, String settlement) {
  public SearchTerm {
    lemmas = List.copyOf(lemmas);
    stems = List.copyOf(stems);
  }
}
