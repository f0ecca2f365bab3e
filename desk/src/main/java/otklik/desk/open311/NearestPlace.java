package otklik.desk.open311;

import java.util.Optional;
import otklik.place.Municipality;
import otklik.place.Settlement;
import otklik.region.Region;

/** Which settlement of the region a point is taken to be in. */
final class NearestPlace {

  /** Kilometres. */
  private static final double FURTHEST = 40;

  private static final double KM_A_DEGREE = 111.2;

  private NearestPlace() {}

  /** Empty where none is near. Degrees are taken for a plane: over 40 km that is near enough. */
  static Optional<Settlement> of(Region region, double latitude, double longitude) {
    double squeeze = Math.cos(Math.toRadians(latitude));
    Settlement best = null;
    double distance = FURTHEST / KM_A_DEGREE;
    for (Municipality town : region.municipalities()) {
      for (Settlement place : town.settlements()) {
        if (place.latitude() != null) {
          double away =
              Math.hypot(place.latitude() - latitude, (place.longitude() - longitude) * squeeze);
          best = away < distance ? place : best;
          distance = Math.min(distance, away);
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
