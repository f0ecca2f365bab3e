package otklik.complaint;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import otklik.route.Pause;

/**
 * What people have changed of a complaint's deadlines. Immutable.
 *
 * @param pausedSince from when the deadlines have stood still; null while they run
 * @param pauses those that have ended, the oldest first
 * @param extendedTo last local day of the solution; null as the rules say
 * @param askedExtension the day that somebody asks for; null for none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Terms(
    Instant pausedSince, List<Pause> pauses, LocalDate extendedTo, LocalDate askedExtension) {

  public static final Terms UNCHANGED = new Terms(null, List.of(), null, null);

  public Terms {
    pauses = pauses == null ? List.of() : List.copyOf(pauses);
  }

  Terms pausedAt(Instant at) {
    return new Terms(at, pauses, extendedTo, askedExtension);
  }

  /** The same when they run. */
  Terms resumedAt(Instant at) {
    return pausedSince == null ? this : with(new Pause(pausedSince, at));
  }

  /** A pause that has ended. */
  Terms with(Pause pause) {
    List<Pause> all = new ArrayList<>(pauses);
    all.add(pause);
    return new Terms(null, all, extendedTo, askedExtension);
  }

  Terms asking(LocalDate until) {
    return new Terms(pausedSince, pauses, extendedTo, until);
  }

  /** Answers whoever has asked, too. */
  Terms extended(LocalDate until) {
    return new Terms(pausedSince, pauses, until, null);
  }
}
