package otklik.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import otklik.analysis.AnalysedPost;
import otklik.place.Municipality;
import otklik.region.Absence;
import otklik.region.Region;
import otklik.region.RouteRule;
import otklik.region.SectorBlock;

/**
 * Finds who answers for a complaint. A rule of the routing table comes first, then the sector's
 * block; the municipality adds its executor; who is away is stood in for by a deputy, else by the
 * one above. Immutable and thread-safe.
 */
public final class Router {

  private final Region region;
  private final Deadlines deadlines;
  private final StandIns standIns;

  public Router(Region region) {
    this.region = region;
    this.deadlines = new Deadlines(region.deadlines(), region.timeZone());
    this.standIns = new StandIns(region);
  }

  public Route route(AnalysedPost analysed) {
    return explain(RouteCase.of(analysed)).route();
  }

  public Explanation explain(RouteCase of) {
    SectorBlock block = region.blocks().get(of.sector());
    LocalDate day = of.at().atZone(region.timeZone()).toLocalDate();
    Chosen head = choose(of, RouteRule::blockHead, block.blockHead(), "the sector's block head");
    Chosen responsible =
        choose(of, RouteRule::responsible, block.responsible(), "the sector's responsible officer");
    Chosen executor = choose(of, RouteRule::executor, executor(of), executorBecause(of));
    String headThere = standIns.present(head.officer(), day).orElse(region.centre().head());
    String responsibleThere = standIns.present(responsible.officer(), day).orElse(headThere);
    String executorThere = standIns.present(executor.officer(), day).orElse(null);
    Deadline deadline = deadlines.of(of);
    Route route =
        new Route(
            headThere,
            responsibleThere,
            executorThere,
            deadline.firstAnswerDueAt(),
            deadline.solutionDueAt(),
            reason(of, responsible, responsibleThere),
            deadline.registerDueAt(),
            deadline.forwardDueAt(),
            deadlines.escalationTimes(
                of.postedAt(), deadline.firstAnswerDueAt(), deadline.solutionDueAt()));
    return new Explanation(
        route,
        List.of(
            step("block head", head, headThere, day),
            step("responsible", responsible, responsibleThere, day),
            step("executor", executor, executorThere, day),
            new Explanation.Step(
                "first answer", local(deadline.firstAnswerDueAt()), deadline.because()),
            new Explanation.Step("solution", local(deadline.solutionDueAt()), deadline.because())));
  }

  private String local(Instant instant) {
    return instant.atZone(region.timeZone()).toOffsetDateTime().toString();
  }

  private record Chosen(String officer, String because, boolean byRule) {}

  private Chosen choose(
      RouteCase of, Function<RouteRule, String> named, String otherwise, String because) {
    List<RouteRule> rules = region.routes().rules();
    for (int i = 0; i < rules.size(); i++) {
      RouteRule rule = rules.get(i);
      if (named.apply(rule) != null
          && rule.fits(of.sector(), of.municipality(), of.topicGroup(), of.topic())) {
        return new Chosen(named.apply(rule), "routes[" + i + "]", true);
      }
    }
    return new Chosen(otherwise, because, false);
  }

  private String executor(RouteCase of) {
    return municipality(of).map(Municipality::executor).orElse(null);
  }

  private String executorBecause(RouteCase of) {
    return municipality(of)
        .map(municipality -> "the executor of " + municipality.name())
        .orElse("the municipality is not known");
  }

  private Optional<Municipality> municipality(RouteCase of) {
    return of.municipality() == null ? Optional.empty() : region.municipality(of.municipality());
  }

  private Explanation.Step step(String question, Chosen chosen, String there, LocalDate day) {
    Optional<Absence> away = standIns.absence(String.valueOf(chosen.officer()), day);
    String because =
        away.map(
                absence ->
                    chosen.because()
                        + "; "
                        + chosen.officer()
                        + " is away from "
                        + absence.from()
                        + " to "
                        + absence.to())
            .orElse(chosen.because());
    return new Explanation.Step(question, there, because);
  }

  private String reason(RouteCase of, Chosen responsible, String there) {
    String who =
        responsible.byRule()
            ? "исключение таблицы маршрутов"
            : "блок «" + of.sector().russianName() + "»";
    String where =
        of.municipality() == null
            ? "муниципалитет не определён"
            : region.municipalityName(of.municipality());
    String standIn = there.equals(responsible.officer()) ? "" : ", замещение";
    return who + ", " + where + standIn;
  }
}
