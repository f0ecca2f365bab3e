package otklik.desk.card;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import otklik.complaint.HandlingEntry;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRecord;
import otklik.complaint.HandlingRefusal;
import otklik.complaint.HandlingRules;
import otklik.desk.page.Orders;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.right.Person;
import otklik.sink.handling.HandlingConflict;
import otklik.sink.handling.Handlings;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchRequest;

/**
 * Changes one complaint from its card. What can't be done is said on the card itself, with what was
 * typed still there.
 */
public final class HandlingRoom {

  private final Pages pages;
  private final CardRoom cards;
  private final ComplaintSearch search;
  private final Handlings handlings;
  private final AnswerPosting posting;
  private final Orders orders;

  public HandlingRoom(
      Pages pages,
      CardRoom cards,
      ComplaintSearch search,
      Handlings handlings,
      AnswerPosting posting) {
    this.pages = pages;
    this.cards = cards;
    this.search = search;
    this.handlings = handlings;
    this.posting = posting;
    this.orders = new Orders(pages);
  }

  public void handle(Context context) throws IOException {
    String id = String.valueOf(context.formParam("id"));
    HandlingOrder order = orders.read(context);
    Person person = Visit.of(context).person();
    try {
      boolean all = "all".equals(context.formParam("voices"));
      String batch = all ? UUID.randomUUID().toString() : null;
      HandlingRecord after =
          handlings
              .change(id, version(context), order, person, batch)
              .orElseThrow(() -> new NotFoundResponse(pages.text("card.missing")));
      boolean post = context.formParam("post") != null;
      if (post) {
        post(id, after, person);
      }
      if (all) {
        tellOtherVoices(id, order, person, batch, post);
      }
      // whoever is led back to a list must find there what was just done
      handlings.refresh();
      context.redirect(next(context, id, person), HttpStatus.SEE_OTHER);
    } catch (HandlingConflict conflict) {
      context.status(HttpStatus.CONFLICT);
      cards.show(context, id, false, new CardNotice(said(conflict.record()), order));
    } catch (HandlingRefusal refusal) {
      context.status(
          refusal.reason() == HandlingRefusal.Reason.NO_RIGHT
              ? HttpStatus.FORBIDDEN
              : HttpStatus.UNPROCESSABLE_CONTENT);
      cards.show(context, id, false, new CardNotice(orders.words(refusal), order));
    }
  }

  /** The same for every other open voice of its incident; what is closed stays closed. */
  private void tellOtherVoices(
      String id, HandlingOrder order, Person person, String batch, boolean post)
      throws IOException, HandlingConflict {
    ComplaintSearch seen = search.seenBy(person.sight());
    String incident = seen.complaint(id).map(found -> found.document().incident()).orElse(null);
    if (incident == null) {
      return;
    }
    SearchRequest voices = SearchRequest.ofIncident(incident, SearchRequest.LARGEST_SIZE);
    for (FoundComplaint voice : seen.search(voices).complaints()) {
      if (!voice.document().id().equals(id)
          && HandlingRules.fits(order.action(), voice.handling())) {
        String other = voice.document().id();
        Optional<HandlingRecord> after = handlings.change(other, null, order, person, batch);
        if (post && after.isPresent()) {
          posting.post(voice.document(), after.get(), person, pages.now());
        }
      }
    }
  }

  private void post(String id, HandlingRecord after, Person person) throws IOException {
    Optional<FoundComplaint> found = search.seenBy(person.sight()).complaint(id);
    if (found.isPresent()) {
      posting.post(found.get().document(), after, person, pages.now());
    }
  }

  /** Where the form came from; the card, or one's work when the card is not theirs any more. */
  private String next(Context context, String id, Person person) throws IOException {
    String back = Pages.ownAddress(context.formParam("back"), null);
    if (back != null) {
      return back;
    }
    return search.seenBy(person.sight()).complaint(id).isPresent() ? pages.card(id) : "/work";
  }

  /** Null when the form does not say. */
  private static Integer version(Context context) {
    String text = context.formParam("version");
    return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
  }

  private String said(HandlingRecord record) {
    HandlingEntry last = record.last();
    return pages.text("handling.conflict", last.by(), pages.time(last.at()), last.action().done());
  }
}
