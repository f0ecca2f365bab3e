package otklik.place;

/**
 * What a post's surroundings say of its place, for a post that names none. Strongest first.
 *
 * @param home slug of the municipality that the profile gives as the feed's home; null for none
 * @param authorCity the city that the author states, as written there; null for none. Personal
 *     data: never logged
 */
public record PlaceHints(String home, String authorCity) {

  public static final PlaceHints NONE = new PlaceHints(null, null);

  public static PlaceHints ofHome(String municipality) {
    return new PlaceHints(municipality, null);
  }
}
