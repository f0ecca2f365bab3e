package otklik.desk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.place.Municipality;
import otklik.place.Settlement;
import otklik.region.Region;

/**
 * The region as a drawing, made of the coordinates of the profile, so that neither outlines nor a
 * tile server are needed. A municipality's area is the land nearer to its settlements than to those
 * of others: a simplified outline, no border. All lengths are units of the drawing, {@value #WIDTH}
 * wide. Immutable.
 *
 * @param dots settlements, so that one sees the land
 * @param areas outline by slug, as the data of an SVG path
 */
public record RegionMap(
    int height, List<Dot> dots, Map<String, String> areas, Projection projection) {

  public static final int WIDTH = 680;

  /** Names stand to the right of the eastern settlements. */
  public static final int LONGEST_LABEL = 190;

  private static final int MARGIN = 44;
  private static final int STEP = 4;
  private static final double REACH = 54;

  /** A town stands in another municipality's land. */
  private static final double TOWN_REACH = 17;

  private static final String TOWN = "городской округ";

  /** A settlement. */
  public record Dot(int x, int y) {}

  public static RegionMap of(Region region) {
    List<Settlement> known =
        region.municipalities().stream()
            .flatMap(town -> town.settlements().stream())
            .filter(settlement -> settlement.latitude() != null)
            .toList();
    if (known.isEmpty()) {
      return new RegionMap(0, List.of(), Map.of(), null);
    }
    Projection projection = Projection.of(known);
    List<Dot> dots = known.stream().map(projection::dot).toList();
    return new RegionMap(projection.height(), dots, areas(region, projection), projection);
  }

  /**
   * Where a settlement is, or its municipality where the profile knows no more; null when it gives
   * no coordinates at all.
   */
  public Dot at(Municipality town, String settlement) {
    List<Settlement> known =
        town.settlements().stream().filter(place -> place.latitude() != null).toList();
    return known.stream()
        .filter(place -> place.name().equals(settlement))
        .findFirst()
        .or(() -> known.stream().findFirst())
        .map(place -> projection.dot(place))
        .orElse(null);
  }

  /** A settlement, and how far its municipality reaches around it. */
  private record Seat(String slug, Dot dot, double reach) {}

  private static List<Seat> seats(Region region, Projection projection) {
    List<Seat> seats = new ArrayList<>();
    for (Municipality town : region.municipalities()) {
      double reach = town.kind().equals(TOWN) ? TOWN_REACH : REACH;
      town.settlements().stream()
          .filter(place -> place.latitude() != null)
          .forEach(place -> seats.add(new Seat(town.slug(), projection.dot(place), reach)));
    }
    return seats;
  }

  private static Map<String, String> areas(Region region, Projection projection) {
    List<Seat> seats = seats(region, projection);
    Map<String, StringBuilder> paths = new LinkedHashMap<>();
    for (int y = 0; y < projection.height(); y += STEP) {
      String before = null;
      int from = 0;
      for (int x = 0; x <= WIDTH; x += STEP) {
        String slug = x == WIDTH ? null : nearest(seats, x, y);
        if (slug == null ? before != null : !slug.equals(before)) {
          row(paths, before, from, x, y);
          before = slug;
          from = x;
        }
      }
    }
    Map<String, String> areas = new LinkedHashMap<>();
    paths.forEach((slug, path) -> areas.put(slug, path.toString()));
    return areas;
  }

  private static void row(Map<String, StringBuilder> paths, String slug, int from, int to, int y) {
    if (slug != null) {
      int width = to - from;
      paths
          .computeIfAbsent(slug, s -> new StringBuilder())
          .append("M%d %dh%dv%dh-%dz".formatted(from, y, width, STEP, width));
    }
  }

  /** Null where nothing is near. */
  private static String nearest(List<Seat> seats, int x, int y) {
    String nearest = null;
    double distance = Double.MAX_VALUE;
    for (Seat seat : seats) {
      double away = Math.hypot(seat.dot().x() - x - STEP / 2.0, seat.dot().y() - y - STEP / 2.0);
      if (away < seat.reach() && away < distance) {
        nearest = seat.slug();
        distance = away;
      }
    }
    return nearest;
  }

  /** Degrees to units, true to length in the middle of the region. */
  public record Projection(double west, double north, double scale, double squeeze, int height) {

    static Projection of(List<Settlement> all) {
      double west = all.stream().mapToDouble(Settlement::longitude).min().orElseThrow();
      double east = all.stream().mapToDouble(Settlement::longitude).max().orElseThrow();
      double south = all.stream().mapToDouble(Settlement::latitude).min().orElseThrow();
      double north = all.stream().mapToDouble(Settlement::latitude).max().orElseThrow();
      double squeeze = Math.cos(Math.toRadians((north + south) / 2));
      double room = WIDTH - 2.0 * MARGIN - LONGEST_LABEL;
      double scale = room / Math.max(0.1, (east - west) * squeeze);
      int height = (int) Math.round((north - south) * scale) + 2 * MARGIN;
      return new Projection(west, north, scale, squeeze, height);
    }

    Dot dot(Settlement place) {
      return dot(place.latitude(), place.longitude());
    }

    public Dot dot(double latitude, double longitude) {
      return new Dot(
          (int) Math.round(MARGIN + (longitude - west) * squeeze * scale),
          (int) Math.round(MARGIN + (north - latitude) * scale));
    }
  }
}
