package otklik.region;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.analysis.Sector;
import otklik.place.Municipality;
import otklik.right.Rights;
import otklik.right.Role;
import otklik.right.Sight;

/**
 * A region as its profile describes it. Immutable, validated: every id in it names something that
 * exists.
 *
 * @param dailyAt local time at which the lists of the day before are made; null for never
 * @param rights who may do what with a complaint
 * @param answers that are written often
 * @param login identity provider of the desk; null for none
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
    LocalTime dailyAt,
    Rights rights,
    List<AnswerTemplate> answers,
    LoginSettings login) {

  public Region {
    fetching = fetching == null ? Fetching.DEFAULT : fetching;
    signals = signals == null ? SignalSettings.DEFAULT : signals;
    rights = rights == null ? Rights.DEFAULT : rights;
    answers = answers == null ? List.of() : List.copyOf(answers);
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

  /**
   * What somebody of this role sees: analysts, curators and administrators everything; officers the
   * sectors and municipalities for which they answer, and what carries their name. Curators, who do
   * nothing with a complaint, do not see whom it names.
   *
   * @param officer id; null for who is none of the profile's officers
   */
  public Sight sightOf(Role role, String officer) {
    if (!role.isOfficers()) {
      return role == Role.CURATOR ? Sight.EVERYTHING.masked() : Sight.EVERYTHING;
    }
    Set<String> sectors = new HashSet<>();
    blocks.forEach(
        (sector, block) -> {
          if (block.people().contains(officer)) {
            sectors.add(sector.code());
          }
        });
    Set<String> towns =
        municipalities.stream()
            .filter(municipality -> municipality.executor().equals(officer))
            .map(Municipality::slug)
            .collect(Collectors.toSet());
    return new Sight(false, officer, sectors, towns);
  }

  /** Whether answers can be posted where the feed's posts are written; false for no such feed. */
  public boolean takesAnswers(String feed) {
    return feed(feed).filter(one -> one.reply() != null).isPresent();
  }

  public Optional<Feed> feed(String id) {
    return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
  }
}
