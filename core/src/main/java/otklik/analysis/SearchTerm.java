package otklik.analysis;

import java.util.List;

/**
 * One word of a query, one place of several words, or words exactly as they were written.
 *
 * @param lemmas all of them must be found
 * @param stems the same, as stems
 * @param municipality slug when the words name a place; else null
 * @param settlement its name when the words name a settlement; else null
 * @param forms as they were written, one after another; empty unless the exact form is wanted
 * @param without whether it must not be found
 */
public record SearchTerm(
    List<String> lemmas,
    List<String> stems,
    String municipality,
    String settlement,
    List<String> forms,
    boolean without) {
  public SearchTerm {
    lemmas = List.copyOf(lemmas);
    stems = List.copyOf(stems);
    forms = List.copyOf(forms);
  }

  /** In any form. */
  public SearchTerm(
      List<String> lemmas, List<String> stems, String municipality, String settlement) {
    this(lemmas, stems, municipality, settlement, List.of(), false);
  }

  /** As it was written. */
  public static SearchTerm exact(List<String> forms) {
    return new SearchTerm(List.of(), List.of(), null, null, forms, false);
  }

  /** The opposite. */
  public SearchTerm not() {
    return new SearchTerm(lemmas, stems, municipality, settlement, forms, true);
  }
}
