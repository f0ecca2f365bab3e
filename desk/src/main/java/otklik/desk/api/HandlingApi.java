package otklik.desk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import otklik.complaint.HandlingEntry;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRecord;
import otklik.complaint.HandlingRefusal;
import otklik.complaint.Reaction;
import otklik.complaint.Satisfaction;
import otklik.desk.page.OrderBounds;
import otklik.desk.page.Visit;
import otklik.json.Json;
import otklik.post.Correction;
import otklik.region.Region;
import otklik.right.Action;
import otklik.sink.handling.HandlingConflict;
import otklik.sink.handling.Handlings;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;

/** One complaint and what is done with it, for programs. */
public final class HandlingApi {

  private final ComplaintSearch search;
  private final Handlings handlings;
  private final Region region;
  private final ShownComplaints shown;
  private final Clock clock;

  public HandlingApi(
      ComplaintSearch search,
      Handlings handlings,
      Region region,
      ShownComplaints shown,
      Clock clock) {
    this.search = search;
    this.handlings = handlings;
    this.region = region;
    this.shown = shown;
    this.clock = clock;
  }

  /** {@code GET /api/complaint?id=ID}. */
  public record Answer(ApiComplaint complaint, ApiHandling handling) {}

  /** What {@code POST /api/complaint/handling} takes. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Asked(
      String id,
      Integer version,
      String action,
      String assignee,
      String text,
      LocalDate until,
      Correction correction,
      String duplicateOf,
      String satisfaction) {}

  public void complaint(Context context) throws IOException {
    Visit visit = Visit.of(context);
    FoundComplaint found =
        search
            .seenBy(visit.person().sight())
            .complaint(String.valueOf(context.queryParam("id")))
            .orElseThrow(() -> new NotFoundResponse("there is no such complaint"));
    context.json(new Answer(shown.one(found, visit), shown.handling(found.record(), visit)));
  }

  public void handle(Context context) throws IOException {
    Asked asked = read(context.body());
    HandlingOrder order = order(asked);
    new OrderBounds(region)
        .problem(order)
        .ifPresent(
            problem -> {
              throw new BadRequestResponse(problem.english());
            });
    try {
      HandlingRecord record =
          handlings
              .change(asked.id(), asked.version(), order, Visit.of(context).person(), null)
              .orElseThrow(() -> new NotFoundResponse("there is no such complaint"));
      context.json(shown.handling(record, Visit.of(context)));
    } catch (HandlingConflict conflict) {
      HandlingEntry last = conflict.record().last();
      context.status(HttpStatus.CONFLICT);
      context.json(
          Map.of(
              "error",
              "version: is " + conflict.record().version() + " now, changed by " + last.by(),
              "handling",
              shown.handling(conflict.record(), Visit.of(context))));
    } catch (HandlingRefusal refusal) {
      boolean forbidden = refusal.reason() == HandlingRefusal.Reason.NO_RIGHT;
      context.status(forbidden ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT);
      context.json(Map.of("error", refusal.reason().name().toLowerCase(Locale.ROOT)));
    }
  }

  private static Asked read(String body) throws IOException {
    try {
      Asked asked = Json.whole().readValue(body, Asked.class);
      if (asked == null || asked.id() == null) {
        throw new BadRequestResponse("id: is missing");
      }
      return asked;
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("the body is no order: " + e.getOriginalMessage());
    }
  }

  private Reaction reaction(String code) {
    if (code == null) {
      return null;
    }
    Satisfaction satisfaction =
        Satisfaction.ofCode(code)
            .orElseThrow(() -> new BadRequestResponse("satisfaction: '" + code + "' is none"));
    return new Reaction(satisfaction, null, null, clock.instant());
  }

  private HandlingOrder order(Asked asked) {
    Action action =
        Action.ofCode(String.valueOf(asked.action()))
            .orElseThrow(() -> new BadRequestResponse("action: '" + asked.action() + "' is none"));
    return new HandlingOrder(
        action,
        asked.assignee(),
        asked.text(),
        asked.until(),
        action == Action.CORRECT ? asked.correction() : null,
        asked.duplicateOf(),
        reaction(asked.satisfaction()));
  }
}
