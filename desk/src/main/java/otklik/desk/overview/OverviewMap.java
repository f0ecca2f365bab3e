package otklik.desk.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import otklik.desk.page.RegionMap;
import otklik.place.Municipality;
import otklik.place.Settlement;
import otklik.region.Region;
import otklik.sink.search.Overview;

/**
 * How much was written where: areas, the darker the more, and circles, the larger the more. Lengths
 * are units of the region's drawing.
 */
public record OverviewMap(RegionMap land, List<Spot> spots) {

  private static final double SMALLEST = 6;
  private static final double LARGEST = 24;
  private static final int LINE = 15;
  static final int HEATS = 5;

  /**
   * A municipality.
   *
   * @param heat 0 for nothing, to {@value OverviewMap#HEATS}
   * @param labelY where its name stands: beside the circle, unless another name is there
   */
  public record Spot(
      Municipality municipality, long count, int x, int y, int radius, int heat, int labelY) {}

  static OverviewMap of(RegionMap land, Region region, Overview overview) {
    if (land.dots().isEmpty()) {
      return new OverviewMap(land, List.of());
    }
    long most =
        region.municipalities().stream()
            .mapToLong(town -> overview.of(town.slug()))
            .max()
            .orElse(0);
    List<Spot> spots = new ArrayList<>();
    for (Municipality town : region.municipalities()) {
      List<Settlement> its = town.settlements().stream().filter(s -> s.latitude() != null).toList();
      if (!its.isEmpty()) {
        spots.add(spot(town, its, overview.of(town.slug()), most, land));
      }
    }
    return new OverviewMap(land, labelled(spots));
  }

  private static Spot spot(
      Municipality town, List<Settlement> its, long count, long most, RegionMap land) {
    double latitude = its.stream().mapToDouble(Settlement::latitude).average().orElseThrow();
    double longitude = its.stream().mapToDouble(Settlement::longitude).average().orElseThrow();
    double share = most == 0 ? 0 : (double) count / most;
    int radius = (int) Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share));
    RegionMap.Dot at = land.projection().dot(latitude, longitude);
    return new Spot(town, count, at.x(), at.y(), radius, heat(count, most), at.y());
  }

  static int heat(long count, long most) {
    return most == 0 || count == 0 ? 0 : (int) Math.ceil(HEATS * (double) count / most);
  }

  /** From the north: a name that would stand over another moves down. */
  private static List<Spot> labelled(List<Spot> spots) {
    List<Spot> placed = new ArrayList<>();
    for (Spot spot : spots.stream().sorted(Comparator.comparingInt(Spot::y)).toList()) {
      int y = spot.y();
      for (Spot other : placed) {
        boolean near = Math.abs(labelX(other) - labelX(spot)) < RegionMap.LONGEST_LABEL;
        if (near && Math.abs(other.labelY() - y) < LINE) {
          y = other.labelY() + LINE;
        }
      }
      placed.add(
          new Spot(
              spot.municipality(),
              spot.count(),
              spot.x(),
              spot.y(),
              spot.radius(),
              spot.heat(),
              y));
    }
    // the small ones lie on the large ones
    placed.sort(Comparator.comparingInt(Spot::radius).reversed());
    return placed;
  }

  private static int labelX(Spot spot) {
    return spot.x() + spot.radius();
  }
}
