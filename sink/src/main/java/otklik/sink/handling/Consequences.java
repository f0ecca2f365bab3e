package otklik.sink.handling;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import otklik.complaint.Handling;
import otklik.complaint.HandlingEntry;
import otklik.json.Json;
import otklik.post.Correction;
import otklik.privacy.Masking;
import otklik.pushed.HandedOver;
import otklik.pushed.PushedEvents;
import otklik.region.Region;
import otklik.right.Action;
import otklik.route.Route;
import otklik.route.RouteCase;
import otklik.route.Router;
import otklik.signal.HandlingSignals;
import otklik.signal.HandlingSignals.People;
import otklik.signal.Signal;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.SearchCluster;
import otklik.sink.signal.Addressing;
import otklik.sink.signal.Signals;

/**
 * What follows from a change: the audit log has it, the stream learns corrections, those whom it
 * concerns are told. Doing it twice does it once: every part has an id of the change.
 */
final class Consequences {

  private final Router router;
  private final AuditLog audit;
  private final Signals signals;
  private final Addressing addressing;
  private final HandedOver stream;

  Consequences(Region region, SearchCluster cluster, AuditLog audit, PushedEvents events) {
    this.router = new Router(region);
    this.audit = audit;
    this.signals = new Signals(cluster);
    this.addressing = new Addressing(region);
    this.stream = new HandedOver(events);
  }

  void of(HandledComplaint change) throws IOException {
    HandlingEntry entry = change.entry();
    audit.append(
        new AuditEntry(
            change.id() + "#" + entry.version(),
            entry.at(),
            entry.by(),
            entry.role().code(),
            entry.action().code(),
            change.id(),
            codes(change)));
    Correction now = change.record().now().correction();
    if (!Objects.equals(now, change.before().handling().correction())) {
      stream.put(change.before().document().post().corrected(now == null ? Correction.NONE : now));
    }
    List<Signal> told =
        HandlingSignals.of(
            entry,
            change.record().now(),
            change.id(),
            Masking.mask(
                change.before().document().text(), change.before().document().personalData()),
            routedTo(change.before().document()),
            routedAfter(change));
    signals.put(told.stream().flatMap(s -> addressing.documents(s).stream()).toList());
  }

  /** Never the words of an answer or of a reason: they may name people. */
  private static String codes(HandledComplaint change) {
    Handling now = change.record().now();
    return switch (change.entry().action()) {
      case ASSIGN -> now.assignee();
      case CORRECT -> Json.mapper().valueToTree(now.correction()).toString();
      case LINK -> now.duplicateOf();
      case REACT -> now.reaction().satisfaction().code();
      case POSTPONE -> now.closing().until().toString();
      case ASK_EXTENSION -> now.terms().askedExtension().toString();
      case EXTEND -> now.terms().extendedTo().toString();
      default -> null;
    };
  }

  private static People routedTo(ComplaintDocument document) {
    return new People(document.blockHead(), document.responsible(), document.executor());
  }

  /** Only a correction changes to whom it goes. */
  private People routedAfter(HandledComplaint change) {
    if (change.entry().action() != Action.CORRECT) {
      return routedTo(change.before().document());
    }
    RouteCase of = change.before().as(change.record().now()).routeCase();
    if (!of.kind().wantsAnswer()) {
      return new People(null, null, null);
    }
    Route route = router.explain(of).route();
    return new People(route.blockHead(), route.responsible(), route.executor());
  }
}
