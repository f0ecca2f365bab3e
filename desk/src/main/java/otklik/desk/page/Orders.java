package otklik.desk.page;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRefusal;
import otklik.complaint.Reaction;
import otklik.complaint.Satisfaction;
import otklik.post.Correction;
import otklik.right.Action;

/** Reads what somebody wants done from a form, and says in their words why it can't be. */
public final class Orders {

  private final Pages pages;
  private final OrderBounds bounds;

  public Orders(Pages pages) {
    this.pages = pages;
    this.bounds = new OrderBounds(pages.region());
  }

  /**
   * @throws BadRequestResponse naming the field
   */
  public HandlingOrder read(Context context) {
    Action action =
        Action.ofCode(String.valueOf(context.formParam("action")))
            .orElseThrow(() -> new BadRequestResponse(pages.text("handling.no-action")));
    HandlingOrder order = order(action, context);
    Optional<OrderBounds.Problem> problem = bounds.problem(order);
    if (problem.isPresent()) {
      throw new BadRequestResponse(pages.text(problem.get().key()));
    }
    return order;
  }

  private HandlingOrder order(Action action, Context context) {
    return new HandlingOrder(
        action,
        context.formParam("assignee"),
        context.formParam("text"),
        date(context.formParam("until")),
        action == Action.CORRECT ? correction(context) : null,
        context.formParam("duplicate_of"),
        reaction(context.formParam("satisfaction")));
  }

  /** That somebody has told on the telephone, say. */
  private Reaction reaction(String code) {
    return Satisfaction.ofCode(code)
        .map(satisfaction -> new Reaction(satisfaction, null, null, pages.now()))
        .orElse(null);
  }

  private LocalDate date(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadRequestResponse(pages.text("handling.no-date-like", text));
    }
  }

  private static Correction correction(Context context) {
    return new Correction(
        blankToNull(context.formParam("kind")),
        blankToNull(context.formParam("sector")),
        blankToNull(context.formParam("topic_group")),
        blankToNull(context.formParam("topic")),
        "true".equals(context.formParam("fast_track")),
        blankToNull(context.formParam("municipality")),
        blankToNull(context.formParam("settlement")));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public String words(HandlingRefusal refusal) {
    return pages.text("refusal." + refusal.reason().name().toLowerCase(java.util.Locale.ROOT));
  }
}
