package otklik.desk.card;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.analysis.Evidence;
import otklik.classify.topic.Topics;
import otklik.desk.page.OfferedActions;
import otklik.desk.page.Pages;
import otklik.desk.page.SaidWords;
import otklik.desk.page.ShownText;
import otklik.desk.page.Visit;
import otklik.right.Action;
import otklik.sink.audit.AuditLog;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.text.SoundText;

/** The card: text, source, labels with their evidence, handling, incident, route and deadline. */
public final class CardRoom {

  private final Pages pages;
  private final ComplaintSearch search;
  private final AuditLog audit;
  private final AnswerPosting posting;
  private final SaidWords said;
  private final CardLabels labels;
  private final CardChoices choices;

  public CardRoom(
      Pages pages,
      ComplaintSearch search,
      AuditLog audit,
      Topics topics,
      AnswerPosting posting,
      SaidWords said) {
    this.pages = pages;
    this.search = search;
    this.audit = audit;
    this.posting = posting;
    this.said = said;
    this.labels = new CardLabels(pages);
    this.choices = new CardChoices(pages.region(), topics);
  }

  public void page(Context context) throws IOException {
    String given = context.pathParamMap().get("id");
    show(context, given == null ? context.queryParam("id") : given, false, null);
  }

  /** The text as it was written, and its author: in this answer only, and noted. */
  public void unmask(Context context) throws IOException {
    Visit visit = Visit.of(context);
    String id = context.formParam("id");
    if (!visit.person().sight().unmasked()) {
      throw new ForbiddenResponse(pages.text("card.no-unmask"));
    }
    find(id, visit);
    audit.append(visit.person(), "unmask", id, null, pages.now());
    show(context, id, true, null);
  }

  /**
   * @param notice null for none
   */
  void show(Context context, String id, boolean open, CardNotice notice) throws IOException {
    Visit visit = Visit.of(context);
    FoundComplaint found = said.shown(find(id, visit), visit);
    ComplaintDocument document = found.document();
    List<Evidence> evidence = evidence(document);
    boolean mayCorrect = visit.may(Action.CORRECT, pages.region().rights());
    Card card =
        new Card(
            found,
            open ? ShownText.open(document, evidence) : ShownText.masked(document, evidence),
            !open && visit.person().sight().unmasked() && hides(document),
            labels.of(document),
            mayCorrect ? choices.of(document) : List.of(),
            OfferedActions.of(found.record(), visit, pages.region().rights()),
            new CardSurroundings(search.seenBy(visit.person().sight())).of(found),
            posting.isAllowed(document),
            posting.of(document),
            notice);
    pages.render(context, "card/card.jte", Map.of("card", card, "open", open));
  }

  private FoundComplaint find(String id, Visit visit) throws IOException {
    return search
        .seenBy(visit.person().sight())
        .complaint(String.valueOf(id))
        .orElseThrow(() -> new NotFoundResponse(pages.text("card.missing")));
  }

  private static boolean hides(ComplaintDocument document) {
    return document.author() != null
        || !ShownText.masked(document).equals(SoundText.of(document.text()));
  }

  /** Of all labels: where two mark the same, the first one does. */
  private static List<Evidence> evidence(ComplaintDocument d) {
    List<Evidence> all = new ArrayList<>();
    for (List<Evidence> some :
        java.util.Arrays.asList(
            d.urgencyEvidence(), d.sectorEvidence(), d.kindEvidence(), d.placeEvidence())) {
      if (some != null) {
        all.addAll(some);
      }
    }
    return all;
  }
}
