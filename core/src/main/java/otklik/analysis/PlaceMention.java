package otklik.analysis;

/**
 * A place of the gazetteer that a post speaks of.
 *
 * @param municipality slug of the profile
 * @param settlement its name in the profile; null when only the municipality is named
 * @param start offset in the post's text; -1 when the place is not from the text
 * @param end offset behind it; -1 when the place is not from the text
 */
public record PlaceMention(
    String municipality, String settlement, PlaceSource source, int start, int end) {

  /** This place, said by something outside of the text. */
  public PlaceMention from(PlaceSource other) {
    return new PlaceMention(municipality, settlement, other, -1, -1);
  }
}
