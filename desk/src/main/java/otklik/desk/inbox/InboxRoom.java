package otklik.desk.inbox;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.region.Officer;
import otklik.right.Person;
import otklik.signal.Pace;
import otklik.signal.SignalKind;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;
import otklik.sink.signal.AcknowledgeKey;
import otklik.sink.signal.SignalDocument;
import otklik.sink.signal.SignalDocument.Acknowledged;
import otklik.sink.signal.Signals;

/**
 * Signals as people see them. A signal's own page opens for whoever has its key: the link in a mail
 * works without logging in. It acknowledges by a button and not by being opened, because mail
 * servers open links too.
 */
public final class InboxRoom {

  private static final int MOST_SHOWN = 200;

  private final Pages pages;
  private final Signals signals;
  private final AcknowledgeKey key;
  private final AuditLog audit;
  private final Clock clock;

  public InboxRoom(Pages pages, Signals signals, AcknowledgeKey key, AuditLog audit, Clock clock) {
    this.pages = pages;
    this.signals = signals;
    this.key = key;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A signal and how it is shown.
   *
   * @param page with its key, for its recipient; null for everybody else
   */
  public record Row(SignalDocument signal, String kind, String page) {

    /** Where to read on; null for nowhere. */
    public String reads() {
      return signal.card() == null ? page : signal.card();
    }
  }

  /** An officer sees only what is told to them; null for everybody's. */
  private static String recipient(Context context) {
    Person person = Visit.of(context).person();
    String asked = context.queryParam("recipient");
    String others = asked == null || asked.isBlank() ? null : asked;
    return person.role().isOfficers() ? String.valueOf(person.officer()) : others;
  }

  /** The same signals for programs. */
  public void json(Context context) throws IOException {
    context.json(dangerFirst(signals.inbox(recipient(context), MOST_SHOWN)));
  }

  public void page(Context context) throws IOException {
    Person person = Visit.of(context).person();
    boolean own = person.role().isOfficers();
    String recipient = recipient(context);
    List<Officer> officers = own ? List.of() : pages.region().officers();
    pages.render(
        context,
        "inbox/inbox.jte",
        Map.of(
            "rows",
            rows(dangerFirst(signals.inbox(recipient, MOST_SHOWN)), person),
            "troubled",
            own ? List.of() : rows(signals.troubled(MOST_SHOWN), person),
            "officers",
            officers,
            "recipient",
            recipient == null ? "" : recipient));
  }

  /** What is dangerous and not acknowledged stands on top; the rest stays in order of time. */
  private static List<SignalDocument> dangerFirst(List<SignalDocument> documents) {
    return documents.stream()
        .sorted(
            Comparator.comparing(
                signal ->
                    signal.acknowledged() != null || !signal.pace().equals(Pace.AT_ONCE.code())))
        .toList();
  }

  private List<Row> rows(List<SignalDocument> documents, Person reader) {
    return documents.stream().map(signal -> row(signal, isFor(signal, reader))).toList();
  }

  private Row row(SignalDocument signal, boolean mine) {
    SignalKind kind = SignalKind.valueOf(signal.kind().toUpperCase(Locale.ROOT));
    return new Row(signal, kind.russianName(), mine ? key.path(signal.signal()) : null);
  }

  private static boolean isFor(SignalDocument signal, Person person) {
    return signal.recipient().equals(person.officer());
  }

  public void signal(Context context) throws IOException {
    SignalDocument signal = find(context.queryParam("id"), context.queryParam("key"));
    Visit visit = Visit.of(context);
    boolean may = !visit.isSomebody() || isFor(signal, visit.person());
    pages.render(
        context,
        "inbox/signal.jte",
        Map.of("row", row(signal, may), "key", String.valueOf(context.queryParam("key"))));
  }

  public void acknowledge(Context context) throws IOException {
    SignalDocument signal = find(context.formParam("id"), context.formParam("key"));
    Visit visit = Visit.of(context);
    if (visit.isSomebody() && !isFor(signal, visit.person())) {
      throw new ForbiddenResponse(pages.text("signal.not-yours"));
    }
    Acknowledged now =
        visit.isSomebody()
            ? new Acknowledged(clock.instant(), visit.name(), Acknowledged.BY_LOGIN)
            : new Acknowledged(clock.instant(), signal.recipient(), Acknowledged.BY_LINK);
    Optional<Acknowledged> kept = signals.acknowledge(signal.signal(), now);
    if (kept.isPresent()) {
      boolean theirs = kept.get().by().equals(visit.name());
      note(signal, kept.get(), theirs ? visit.person().role().code() : "");
    }
    context.redirect(key.path(signal.signal()), HttpStatus.SEE_OTHER);
  }

  /** Once a signal, also when the first time this failed. */
  private void note(SignalDocument signal, Acknowledged kept, String role) throws IOException {
    audit.append(
        new AuditEntry(
            "acknowledge/" + signal.signal(),
            kept.at(),
            kept.by(),
            role,
            "acknowledge",
            signal.complaint(),
            signal.signal() + " " + kept.way()));
  }

  private SignalDocument find(String id, String givenKey) throws IOException {
    if (id == null || !key.fits(id, givenKey)) {
      throw new ForbiddenResponse(pages.text("signal.wrong-key"));
    }
    return signals
        .find(id + "#" + SignalDocument.INBOX)
        .orElseThrow(() -> new NotFoundResponse(pages.text("signal.missing")));
  }
}
