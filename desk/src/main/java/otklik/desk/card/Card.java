package otklik.desk.card;

import java.util.List;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.FoundComplaint;

/**
 * What the card shows.
 *
 * @param labels each with the words that made it
 * @param incident null for a post without one
 * @param voices other posts of the incident, the newest first
 * @param copies other posts with nearly the same text, the oldest first
 */
public record Card(
    ComplaintDocument document,
    String status,
    List<CardLabel> labels,
    IncidentDocument incident,
    List<FoundComplaint> voices,
    List<FoundComplaint> copies) {

  /**
   * A label.
   *
   * @param name of the label's field, a key of the texts
   * @param confidence null where there is none
   * @param words the evidence
   */
  public record CardLabel(String name, String value, String confidence, List<String> words) {}
}
