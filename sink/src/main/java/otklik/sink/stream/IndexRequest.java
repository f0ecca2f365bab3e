package otklik.sink.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serializable;
import otklik.complaint.Complaint;
import otklik.incident.Incident;
import otklik.json.Json;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.index.IndexSchema;

/**
 * A document to be written: its fields replace those of the document with this id, other fields
 * stay.
 *
 * @param index alias
 * @param json the fields
 */
public record IndexRequest(String index, String id, String json) implements Serializable {

  private static final long serialVersionUID = 1;

  public static IndexRequest of(Complaint complaint) {
    ComplaintDocument document = ComplaintDocument.of(complaint);
    return new IndexRequest(IndexSchema.COMPLAINTS.alias(), document.id(), json(document));
  }

  public static IndexRequest of(Incident incident) {
    return new IndexRequest(
        IndexSchema.INCIDENTS.alias(), incident.id(), json(IncidentDocument.of(incident)));
  }

  public static IndexRequest of(DeadLetter letter) {
    return new IndexRequest(IndexSchema.DEAD_LETTERS.alias(), letter.id(), json(letter));
  }

  private static String json(Object document) {
    try {
      return Json.mapper().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records can always be written", e);
    }
  }

  /** In bytes, roughly: Cyrillic takes two. */
  long size() {
    return 2L * json.length() + id.length();
  }
}
