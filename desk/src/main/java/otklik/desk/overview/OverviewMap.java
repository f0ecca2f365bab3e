package otklik.desk.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import otklik.place.Municipality;
import otklik.place.Settlement;
import otklik.region.Region;
import otklik.sink.search.Overview;

/**
 * The municipalities where they are, as circles: the more was written, the larger and darker. Drawn
 * from the coordinates of the profile, so that neither outlines nor a tile server are needed. All
 * lengths are units of the drawing, {@value #WIDTH} wide.
 *
 * @param dots settlements, so that one sees the land
 */
public record OverviewMap(int width, int height, List<Spot> spots, List<Dot> dots) {

  static final int WIDTH = 680;

  private static final int MARGIN = 30;
  private static final double SMALLEST = 6;
  private static final double LARGEST = 24;
  private static final int LINE = 15;
  private static final int LONGEST_LABEL = 190;
  static final int HEATS = 5;

  /**
   * A municipality.
   *
   * @param heat 0 for nothing, to {@value OverviewMap#HEATS}
   * @param labelY where its name stands: beside the circle, unless another name is there
   */
  public record Spot(
      Municipality municipality, long count, int x, int y, int radius, int heat, int labelY) {}

  /** A settlement. */
  public record Dot(int x, int y) {}

  static OverviewMap of(Region region, Overview overview) {
    List<Settlement> known =
        region.municipalities().stream()
            .flatMap(town -> town.settlements().stream())
            .filter(settlement -> settlement.latitude() != null)
            .toList();
    if (known.isEmpty()) {
      return new OverviewMap(WIDTH, 0, List.of(), List.of());
    }
    Projection projection = Projection.of(known);
    long most =
        region.municipalities().stream()
            .mapToLong(town -> overview.of(town.slug()))
            .max()
            .orElse(0);
    List<Spot> spots = new ArrayList<>();
    for (Municipality town : region.municipalities()) {
      List<Settlement> its = town.settlements().stream().filter(s -> s.latitude() != null).toList();
      if (!its.isEmpty()) {
        spots.add(spot(town, its, overview.of(town.slug()), most, projection));
      }
    }
    return new OverviewMap(
        WIDTH,
        projection.height(),
        labelled(spots),
        known.stream()
            .map(s -> new Dot(projection.x(s.longitude()), projection.y(s.latitude())))
            .toList());
  }

  private static Spot spot(
      Municipality town, List<Settlement> its, long count, long most, Projection projection) {
    double latitude = its.stream().mapToDouble(Settlement::latitude).average().orElseThrow();
    double longitude = its.stream().mapToDouble(Settlement::longitude).average().orElseThrow();
    double share = most == 0 ? 0 : (double) count / most;
    int radius = (int) Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share));
    int y = projection.y(latitude);
    return new Spot(town, count, projection.x(longitude), y, radius, heat(count, most), y);
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
        boolean near = Math.abs(labelX(other) - labelX(spot)) < LONGEST_LABEL;
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

  /** Degrees to units, true to length in the middle of the region. */
  private record Projection(double west, double north, double scale, double squeeze, int height) {

    static Projection of(List<Settlement> all) {
      double west = all.stream().mapToDouble(Settlement::longitude).min().orElseThrow();
      double east = all.stream().mapToDouble(Settlement::longitude).max().orElseThrow();
      double south = all.stream().mapToDouble(Settlement::latitude).min().orElseThrow();
      double north = all.stream().mapToDouble(Settlement::latitude).max().orElseThrow();
      double squeeze = Math.cos(Math.toRadians((north + south) / 2));
      // names stand to the right of the circles
      double room = WIDTH - 2.0 * MARGIN - LONGEST_LABEL;
      double scale = room / Math.max(0.1, (east - west) * squeeze);
      int height = (int) Math.round((north - south) * scale) + 2 * MARGIN;
      return new Projection(west, north, scale, squeeze, height);
    }

    int x(double longitude) {
      return (int) Math.round(MARGIN + (longitude - west) * squeeze * scale);
    }

    int y(double latitude) {
      return (int) Math.round(MARGIN + (north - latitude) * scale);
    }
  }
}
