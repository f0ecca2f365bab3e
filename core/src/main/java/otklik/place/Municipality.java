package otklik.place;

import java.util.List;

/**
 * A municipality of the region.
 *
 * @param slug ASCII, stable: file names and filters use it
 * @param name in Russian, as people read it
 * @param kind городской округ or муниципальный округ
 * @param executor id of the officer who answers for it
 * @param names other ways to call the municipality itself ("Пуровский округ"), may be empty
 */
public record Municipality(
    String slug,
    String name,
    String kind,
    String executor,
    List<String> names,
    List<Settlement> settlements) {

  public Municipality {
    names = List.copyOf(names);
    settlements = List.copyOf(settlements);
  }
}
