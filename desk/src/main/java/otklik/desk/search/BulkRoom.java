package otklik.desk.search;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRefusal;
import otklik.desk.page.Orders;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.right.Person;
import otklik.sink.handling.HandlingConflict;
import otklik.sink.handling.Handlings;

/**
 * One order for many complaints. Each is changed for itself: what can't be done with some does not
 * stop the others, and everything that was changed can be taken back together.
 */
public final class BulkRoom {

  private static final int MOST = 500;

  private final Pages pages;
  private final Handlings handlings;
  private final Orders orders;

  public BulkRoom(Pages pages, Handlings handlings) {
    this.pages = pages;
    this.handlings = handlings;
    this.orders = new Orders(pages);
  }

  /** A complaint that was not changed. */
  public record Left(String id, String why) {}

  public void handle(Context context) throws IOException {
    List<String> ids = context.formParams("pick");
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new BadRequestResponse(pages.text("bulk.nothing", MOST));
    }
    HandlingOrder order = orders.read(context);
    Person person = Visit.of(context).person();
    String batch = UUID.randomUUID().toString();
    List<String> changed = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (String id : ids) {
      String why = change(id, order, person, batch);
      if (why == null) {
        changed.add(id);
      } else {
        left.add(new Left(id, why));
      }
    }
    handlings.refresh();
    pages.render(
        context,
        "search/bulk.jte",
        Map.of(
            "done",
            order.action(),
            "changed",
            changed,
            "left",
            left,
            "back",
            Pages.ownAddress(context.formParam("back"), "/")));
  }

  /** Null when it was done. */
  private String change(String id, HandlingOrder order, Person person, String batch)
      throws IOException {
    try {
      return handlings.change(id, null, order, person, batch).isPresent()
          ? null
          : pages.text("card.missing");
    } catch (HandlingRefusal refusal) {
      return orders.words(refusal);
    } catch (HandlingConflict conflict) {
      throw new IllegalStateException("no version was asked for", conflict);
    }
  }
}
