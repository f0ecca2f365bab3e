package otklik.desk.deadletter;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import otklik.classify.Analyser;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.sink.audit.AuditLog;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.deadletter.DeadLetters;

/** The newest dead letters with their reasons, masked; one as it was written, which is noted. */
public final class DeadLetterRoom {

  private static final int SHOWN = 200;

  private final Pages pages;
  private final DeadLetters deadLetters;
  private final Analyser analyser;
  private final AuditLog audit;

  public DeadLetterRoom(Pages pages, DeadLetters deadLetters, Analyser analyser, AuditLog audit) {
    this.pages = pages;
    this.deadLetters = deadLetters;
    this.analyser = analyser;
    this.audit = audit;
  }

  public void page(Context context) throws IOException {
    List<ShownLetter> letters =
        deadLetters.newest(SHOWN).stream()
            .map(letter -> ShownLetter.masked(letter, analyser::personalData))
            .toList();
    show(context, letters, deadLetters.count());
  }

  /** One alone, in this answer only. */
  public void unmask(Context context) throws IOException {
    Visit visit = Visit.of(context);
    if (!visit.person().sight().unmasked()) {
      throw new ForbiddenResponse(pages.text("card.no-unmask"));
    }
    DeadLetter letter =
        deadLetters
            .find(String.valueOf(context.formParam("id")))
            .orElseThrow(() -> new NotFoundResponse(pages.text("dead.missing")));
    audit.append(visit.person(), "unmask_dead_letter", null, letter.id(), pages.now());
    show(context, List.of(ShownLetter.open(letter)), 1);
  }

  private void show(Context context, List<ShownLetter> letters, long total) {
    pages.render(context, "deadletter/deadletters.jte", Map.of("letters", letters, "total", total));
  }
}
