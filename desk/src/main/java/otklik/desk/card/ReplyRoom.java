package otklik.desk.card;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.right.Action;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;

/** Posts the last answer of a complaint: one that was only written down, or has failed. */
public final class ReplyRoom {

  private final Pages pages;
  private final ComplaintSearch search;
  private final AnswerPosting posting;

  public ReplyRoom(Pages pages, ComplaintSearch search, AnswerPosting posting) {
    this.pages = pages;
    this.search = search;
    this.posting = posting;
  }

  public void post(Context context) throws IOException {
    Visit visit = Visit.of(context);
    FoundComplaint found =
        search
            .seenBy(visit.person().sight())
            .complaint(String.valueOf(context.formParam("id")))
            .orElseThrow(() -> new NotFoundResponse(pages.text("card.missing")));
    if (!visit.may(Action.ANSWER, pages.region().rights())) {
      throw new ForbiddenResponse(pages.text("refusal.no_right"));
    }
    posting.post(found.document(), found.record(), visit.person(), pages.now());
    context.redirect(pages.card(found.document().id()), HttpStatus.SEE_OTHER);
  }
}
