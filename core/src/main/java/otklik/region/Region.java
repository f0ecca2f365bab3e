package otklik.region;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.analysis.Sector;
import otklik.place.Municipality;

/**
 * A region as its profile describes it. Immutable, validated: every id in it names something that
 * exists.
 *
 * @param dailyAt local time at which the lists of the day before are made; null for never
 */
public record Region(
    String slug,
    String name,
    ZoneId timeZone,
    Centre centre,
    List<Officer> officers,
    Map<Sector, SectorBlock> blocks,
    List<Municipality> municipalities,
    List<Feed> feeds,
    DeadlineRules deadlines,
    RoutingTable routes,
    StreamSettings stream,
    Fetching fetching,
    SignalSettings signals,
    LocalTime dailyAt) {

  public Region {
    fetching = fetching == null ? Fetching.DEFAULT : fetching;
    signals = signals == null ? SignalSettings.DEFAULT : signals;
  }

  public Optional<Officer> officer(String id) {
    return officers.stream().filter(officer -> officer.id().equals(id)).findFirst();
  }

  /** By slug, or by the name that people read, in any case of letters. */
  public Optional<Municipality> municipality(String slugOrName) {
    return municipalities.stream()
        .filter(m -> m.slug().equalsIgnoreCase(slugOrName) || m.name().equalsIgnoreCase(slugOrName))
        .findFirst();
  }

  /** The name that people read; the empty text for null. */
  public String municipalityName(String slugOrNull) {
    return slugOrNull == null
        ? ""
        : municipality(slugOrNull).map(Municipality::name).orElse(slugOrNull);
  }

  public Optional<Feed> feed(String id) {
    return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
  }
}
