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
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.region.Officer;
import otklik.right.Person;
import otklik.signal.Pace;
import otklik.signal.SignalKind;
import otklik.sink.signal.AcknowledgeKey;
import otklik.sink.signal.SignalDocument;
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
  private final Clock clock;

  public InboxRoom(Pages pages, Signals signals, AcknowledgeKey key, Clock clock) {
    this.pages = pages;
    this.signals = signals;
    this.key = key;
    this.clock = clock;
  }

  /** A signal and how it is shown. */
  public record Row(SignalDocument signal, String kind, String page) {}

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
    boolean own = Visit.of(context).person().role().isOfficers();
    String recipient = recipient(context);
    List<Officer> officers = own ? List.of() : pages.region().officers();
    pages.render(
        context,
        "inbox/inbox.jte",
        Map.of(
            "rows",
            rows(dangerFirst(signals.inbox(recipient, MOST_SHOWN))),
            "troubled",
            own ? List.of() : rows(signals.troubled(MOST_SHOWN)),
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

  private List<Row> rows(List<SignalDocument> documents) {
    return documents.stream().map(this::row).toList();
  }

  private Row row(SignalDocument signal) {
    SignalKind kind = SignalKind.valueOf(signal.kind().toUpperCase(Locale.ROOT));
    return new Row(signal, kind.russianName(), key.path(signal.signal()));
  }

  public void signal(Context context) throws IOException {
    SignalDocument signal = find(context.queryParam("id"), context.queryParam("key"));
    pages.render(
        context,
        "inbox/signal.jte",
        Map.of("row", row(signal), "key", String.valueOf(context.queryParam("key"))));
  }

  public void acknowledge(Context context) throws IOException {
    SignalDocument signal = find(context.formParam("id"), context.formParam("key"));
    signals.acknowledge(signal.signal(), clock.instant(), signal.recipient());
    context.redirect(key.path(signal.signal()), HttpStatus.SEE_OTHER);
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
