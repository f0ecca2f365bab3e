package otklik.sink.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import otklik.complaint.HandledDeadlines;
import otklik.complaint.Handling;
import otklik.complaint.HandlingEntry;
import otklik.complaint.HandlingRecord;
import otklik.json.Json;
import otklik.post.Correction;

/** {@code handling.*} of a document: the fields that the desk owns. */
public final class HandlingFields {

  private static final String HANDLING = "handling";

  private HandlingFields() {}

  /** What the desk has written; untouched where it has written nothing. */
  public static HandlingRecord read(JsonNode document) {
    JsonNode fields = document.path(HANDLING);
    if (!fields.isObject()) {
      return HandlingRecord.UNTOUCHED;
    }
    try {
      HandlingEntry[] history =
          fields.path("history").isArray()
              ? Json.mapper().treeToValue(fields.path("history"), HandlingEntry[].class)
              : new HandlingEntry[0];
      return new HandlingRecord(
          Json.mapper().treeToValue(fields, Handling.class),
          fields.path("version").asInt(),
          List.of(history));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document that we did not write", e);
    }
  }

  /**
   * As a partial document: every field is named, so that none of an older state stays.
   *
   * @param routed what the route says of its deadlines
   */
  public static ObjectNode write(
      HandlingRecord record, HandledDeadlines deadlines, HandledDeadlines.Routed routed) {
    ObjectNode fields = Json.mapper().valueToTree(record.now());
    fields.put("version", record.version());
    HandlingEntry last = record.last();
    fields.put("changed_at", last.at().toString());
    fields.put("changed_by", last.by());
    fields.set("history", Json.mapper().valueToTree(record.history()));
    Correction correction = record.now().correction();
    fields.set(
        "corrected",
        Json.mapper().valueToTree(correction == null ? List.of() : correction.labels()));
    fields.set("first_answer_due_at", Json.mapper().valueToTree(deadlines.firstAnswerDueAt()));
    fields.set("solution_due_at", Json.mapper().valueToTree(deadlines.solutionDueAt()));
    fields.set("escalates_at", Json.mapper().valueToTree(deadlines.escalatesAt()));
    measure(fields, record.now(), deadlines, routed);
    ObjectNode document = Json.mapper().createObjectNode();
    document.set(HANDLING, fields);
    return document;
  }

  /**
   * For breakdowns: minutes to the first answer, and whether it came in time; what was closed
   * without one when its time had run out is as one that came late.
   */
  private static void measure(
      ObjectNode fields, Handling now, HandledDeadlines deadlines, HandledDeadlines.Routed routed) {
    Instant due =
        deadlines.firstAnswerDueAt() == null
            ? routed.firstAnswerDueAt()
            : deadlines.firstAnswerDueAt();
    Instant answeredAt = now.answeredAt();
    if (answeredAt == null) {
      fields.putNull("answered_after");
      boolean tooLate = now.closing() != null && due != null && due.isBefore(now.closing().at());
      fields.set("answered_in_time", tooLate ? BooleanNode.FALSE : NullNode.getInstance());
    } else {
      fields.put("answered_after", Duration.between(routed.postedAt(), answeredAt).toMinutes());
      fields.put("answered_in_time", due == null || !answeredAt.isAfter(due));
    }
  }

  /**
   * The document as people shall see it: with what analysts have corrected and what was changed of
   * its deadlines in place of what the pipeline says, which follows a moment later.
   *
   * @param said all corrections; null for none
   */
  public static JsonNode over(JsonNode document, Correction said) {
    if (!document.path(HANDLING).isObject()) {
      return document;
    }
    ObjectNode seen = document.deepCopy();
    JsonNode fields = document.path(HANDLING);
    copy(fields, "first_answer_due_at", seen);
    copy(fields, "solution_due_at", seen);
    if (said == null) {
      return seen;
    }
    if (said.kind() != null) {
      certain(seen, "kind", said.kind());
    }
    if (said.sector() != null) {
      if (!said.sector().equals(seen.path("sector").asText())) {
        topic(seen, null, null, false);
      }
      certain(seen, "sector", said.sector());
    }
    if (said.topicGroup() != null) {
      topic(seen, said.topicGroup(), said.topic(), said.fastTrack());
    }
    if (said.municipality() != null) {
      seen.put("municipality", said.municipality());
      seen.put("settlement", said.settlement());
      seen.put("place_source", "analyst");
      seen.putArray("place_evidence");
    }
    return seen;
  }

  private static void copy(JsonNode fields, String name, ObjectNode to) {
    if (fields.hasNonNull(name)) {
      to.set(name, fields.get(name));
    }
  }

  private static void certain(ObjectNode seen, String label, String code) {
    seen.put(label, code);
    seen.put(label + "_confidence", 1);
    seen.putArray(label + "_evidence");
    seen.put("uncertain", false);
  }

  private static void topic(ObjectNode seen, String group, String topic, boolean fastTrack) {
    seen.put("topic_group", group);
    seen.put("topic", topic);
    seen.put("fast_track", fastTrack);
  }
}
