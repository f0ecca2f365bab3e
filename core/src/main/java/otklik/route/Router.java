package otklik.route;

import java.time.Instant;
import java.util.Optional;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analysis;
import otklik.place.Municipality;
import otklik.post.Post;
import otklik.region.Region;
import otklik.region.RoutingTable;
import otklik.region.SectorBlock;

/**
 * Finds who answers for a complaint. An exception of the routing table comes first, then the
 * sector's block; the municipality adds its executor. Immutable and thread-safe.
 */
public final class Router {

  private final Region region;
  private final Deadlines deadlines;

  public Router(Region region) {
    this.region = region;
    this.deadlines = new Deadlines(region.deadlines(), region.timeZone());
  }

  public Route route(AnalysedPost analysed) {
    Analysis analysis = analysed.analysis();
    Instant from = analysed.post().postedAt();
    SectorBlock block = region.blocks().get(analysis.sector().sector());
    Optional<RoutingTable.Exception> exception = exceptionFor(analysis);
    boolean fastTrack = analysis.topic() != null && analysis.topic().fastTrack();
    var kind = analysis.kind().kind();
    Instant given = given(analysed.post());
    return new Route(
        block.blockHead(),
        exception.map(RoutingTable.Exception::responsible).orElse(block.responsible()),
        region
            .municipality(String.valueOf(analysis.municipality()))
            .map(Municipality::executor)
            .orElse(null),
        given == null ? deadlines.firstAnswerDueAt(from, kind, fastTrack) : given,
        given == null ? deadlines.solutionDueAt(from, kind, fastTrack) : given,
        reason(analysis, exception.isPresent()));
  }

  /** The deadline that a register gives goes before every rule of ours; null when it gives none. */
  private static Instant given(Post post) {
    return post.appeal() == null ? null : post.appeal().answerDueAt();
  }

  private Optional<RoutingTable.Exception> exceptionFor(Analysis analysis) {
    String group = analysis.topic() == null ? null : analysis.topic().group();
    return region.routes().exceptions().stream()
        .filter(e -> e.fits(analysis.sector().sector(), analysis.municipality(), group))
        .findFirst();
  }

  private String reason(Analysis analysis, boolean exception) {
    String who =
        exception
            ? "исключение таблицы маршрутов"
            : "блок «" + analysis.sector().sector().russianName() + "»";
    String where =
        analysis.municipality() == null
            ? "муниципалитет не определён"
            : region.municipalityName(analysis.municipality());
    return who + ", " + where;
  }
}
