package otklik.sink.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.analysis.Kind;
import otklik.complaint.Handling;
import otklik.complaint.HandlingRecord;
import otklik.complaint.Standing;
import otklik.json.Json;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.HandlingFields;

/**
 * A document as people see it.
 *
 * @param document with corrections and changed deadlines in their places
 * @param record what people did with it
 */
public record FoundComplaint(ComplaintDocument document, HandlingRecord record) {

  private static final Logger LOG = LoggerFactory.getLogger(FoundComplaint.class);

  public static FoundComplaint of(JsonNode source) {
    HandlingRecord record = HandlingFields.read(source);
    JsonNode seen = HandlingFields.over(source, record.now().correction());
    try {
      return new FoundComplaint(Json.mapper().treeToValue(seen, ComplaintDocument.class), record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document that we did not write", e);
    }
  }

  /** The same; empty, and told in the log, for a document that can't be understood. */
  public static Optional<FoundComplaint> read(JsonNode source) {
    try {
      return Optional.of(of(source));
    } catch (RuntimeException e) {
      LOG.warn("{} is left out: {}", source.path("id").asText(), e.getClass().getName());
      return Optional.empty();
    }
  }

  /** The document as it will be seen once this is said of it. */
  public ComplaintDocument as(Handling handling) {
    ObjectNode fields = Json.mapper().valueToTree(document);
    fields.set("handling", Json.mapper().valueToTree(handling));
    return of(fields).document();
  }

  /**
   * The same with all that officers and registers have said in other words.
   *
   * @param otherwise takes null for null
   */
  public FoundComplaint saying(UnaryOperator<String> otherwise) {
    if (document.appeal() == null) {
      return new FoundComplaint(document, record.saying(otherwise));
    }
    ObjectNode fields = Json.mapper().valueToTree(document);
    fields.set("appeal", Json.mapper().valueToTree(document.appeal().saying(otherwise)));
    return new FoundComplaint(of(fields).document(), record.saying(otherwise));
  }

  public Handling handling() {
    return record.now();
  }

  /** With corrected labels and changed deadlines. */
  public Standing standing() {
    return new Standing(
        Kind.ofCode(document.kind()).orElse(Kind.OTHER),
        handling(),
        document.firstAnswerDueAt(),
        document.solutionDueAt());
  }

  /** Code of the status. */
  public String status() {
    return record.now().status().code();
  }
}
