package otklik.analysis;

import java.util.List;

/**
 * All that we understood of one post. Immutable.
 *
 * @param language ISO 639-3 ("rus"), "und" when it can't be told
 * @param lemmas of all words in their order, the field that search reads
 * @param stems of the same words: "вывоз" and "вывозить" have one stem and different lemmas
 * @param places strongest first; the first is where the post belongs; may be empty
 */
public record Analysis(
    String language,
    List<String> lemmas,
    List<String> stems,
    KindLabel kind,
    SectorLabel sector,
    TopicLabel topic,
    SentimentLabel sentiment,
    UrgencyLabel urgency,
    List<PlaceMention> places) {

  public Analysis {
    lemmas = lemmas == null ? List.of() : List.copyOf(lemmas);
    stems = stems == null ? List.of() : List.copyOf(stems);
    places = places == null ? List.of() : List.copyOf(places);
  }

  /** Slug of the municipality that the post belongs to; null when nothing says it. */
  public String municipality() {
    return places.isEmpty() ? null : places.get(0).municipality();
  }

  /** Name of the settlement that the post belongs to; null when nothing says it. */
  public String settlement() {
    return places.isEmpty() ? null : places.get(0).settlement();
  }
}
