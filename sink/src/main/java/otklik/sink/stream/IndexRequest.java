package otklik.sink.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.Map;
import otklik.complaint.Complaint;
import otklik.incident.Incident;
import otklik.json.Json;
import otklik.post.FeedReport;
import otklik.post.Removal;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.FeedDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.index.IndexSchema;
import otklik.sink.signal.SignalDocument;
import otklik.sink.standing.Match;

/**
 * A document to be written: its fields replace those of the document with this id, other fields
 * stay.
 *
 * @param index alias
 * @param json the fields
 * @param onlyExisting a document that is not there is not made: there is nothing to be said of it
 */
public record IndexRequest(String index, String id, String json, boolean onlyExisting)
    implements Serializable {

  private static final long serialVersionUID = 1;

  public IndexRequest(String index, String id, String json) {
    this(index, id, json, false);
  }

  public static IndexRequest of(Complaint complaint) {
    ComplaintDocument document = ComplaintDocument.of(complaint);
    return new IndexRequest(IndexSchema.COMPLAINTS.alias(), document.id(), json(document));
  }

  public static IndexRequest of(Incident incident) {
    return new IndexRequest(
        IndexSchema.INCIDENTS.alias(), incident.id(), json(IncidentDocument.of(incident)));
  }

  /** Some fields of a complaint that is there. */
  public static IndexRequest relabelled(String id, ObjectNode fields) {
    return new IndexRequest(IndexSchema.COMPLAINTS.alias(), id, fields.toString(), true);
  }

  /** The incident is no longer one of its own. */
  public static IndexRequest merged(Incident incident, String into) {
    String json = json(Map.of("id", incident.id(), "merged_into", into));
    return new IndexRequest(IndexSchema.INCIDENTS.alias(), incident.id(), json, true);
  }

  /** Its last voice was taken from the incident. */
  public static IndexRequest emptied(String incident) {
    String json = json(Map.of("id", incident, "voices", 0, "authors", 0));
    return new IndexRequest(IndexSchema.INCIDENTS.alias(), incident, json, true);
  }

  /** The voice belongs to this incident now. */
  public static IndexRequest moved(String postId, String incident) {
    String json = json(Map.of("incident", incident));
    return new IndexRequest(IndexSchema.COMPLAINTS.alias(), postId, json, true);
  }

  public static IndexRequest of(DeadLetter letter) {
    return new IndexRequest(IndexSchema.DEAD_LETTERS.alias(), letter.id(), json(letter));
  }

  public static IndexRequest of(Removal removal) {
    String json = json(Map.of("removed_at", removal.seenAt()));
    return new IndexRequest(IndexSchema.COMPLAINTS.alias(), removal.id().toString(), json, true);
  }

  /** A signal that is there already keeps its delivery: only what it says is written. */
  public static IndexRequest of(SignalDocument signal) {
    return new IndexRequest(IndexSchema.SIGNALS.alias(), signal.id(), json(signal));
  }

  public static IndexRequest of(FeedReport report) {
    return new IndexRequest(IndexSchema.FEEDS.alias(), report.id(), json(FeedDocument.of(report)));
  }

  /** A match that is there already stays seen. */
  public static IndexRequest of(Match match) {
    return new IndexRequest(IndexSchema.MATCHES.alias(), match.id(), json(match));
  }

  private static String json(Object document) {
    try {
      return Json.mapper().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records can always be written", e);
    }
  }

  /** The fields as the client takes them. */
  JsonNode document() {
    try {
      return Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records can always be read", e);
    }
  }

  /** In bytes, roughly: Cyrillic takes two. */
  long size() {
    return 2L * json.length() + id.length();
  }
}
