package otklik.route;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.region.Absence;
import otklik.region.Officer;
import otklik.region.Region;

/** Who is there in place of somebody who is away. Immutable and thread-safe. */
final class StandIns {

  private final Map<String, String> deputies = new HashMap<>();
  private final List<Absence> absences;

  StandIns(Region region) {
    absences = region.routes().absences();
    for (Officer officer : region.officers()) {
      deputies.put(officer.id(), officer.deputy());
    }
  }

  /** The absence that covers the day; empty for whoever is there. */
  Optional<Absence> absence(String officer, LocalDate day) {
    return absences.stream()
        .filter(absence -> absence.officer().equals(officer) && absence.covers(day))
        .findFirst();
  }

  /**
   * The officer, or the deputy, or the deputy's deputy; empty when nobody of them is there.
   *
   * @param officer null for nobody
   */
  Optional<String> present(String officer, LocalDate day) {
    Set<String> asked = new HashSet<>();
    String next = officer;
    while (next != null && asked.add(next)) {
      Optional<Absence> absence = absence(next, day);
      if (absence.isEmpty()) {
        return Optional.of(next);
      }
      String named = absence.get().deputy();
      next = named == null ? deputies.get(next) : named;
    }
    return Optional.empty();
  }
}
