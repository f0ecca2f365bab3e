package otklik.place;

import java.util.List;

/**
 * A town, village or district of a town.
 *
 * @param latitude degrees, null when unknown
 * @param longitude degrees, null when unknown
 * @param names other and colloquial names
 * @param needsContext the name is also an ordinary word ("Горки", "Находка"): without a capital
 *     letter and a word that speaks for a place beside it, it is not taken for the settlement
 */
public record Settlement(
    String name,
    String kind,
    Double latitude,
    Double longitude,
    List<String> names,
    boolean needsContext) {

  public Settlement {
    names = List.copyOf(names);
  }
}
