package otklik.desk.card;

import java.util.List;
import otklik.classify.highlight.Segment;
import otklik.complaint.Handling;
import otklik.complaint.HandlingEntry;
import otklik.complaint.HandlingRecord;
import otklik.desk.page.OfferedAction;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.reply.Reply;
import otklik.sink.search.FoundComplaint;

/**
 * What the card shows.
 *
 * @param text masked, unless it was asked for open
 * @param hides whether something in the text, or the author, is hidden
 * @param labels each with the words that made it
 * @param choices what a label could be instead, for who may correct
 * @param actions what this reader can do now
 * @param around what else belongs to it
 * @param posts whether answers can be posted where the complaint was written
 * @param replies answers on their way there, the newest first
 * @param notice what the reader must be told first; null for nothing
 */
public record Card(
    FoundComplaint found,
    List<Segment> text,
    boolean hides,
    List<CardLabel> labels,
    List<CardChoice> choices,
    List<OfferedAction> actions,
    Around around,
    boolean posts,
    List<Reply> replies,
    CardNotice notice) {

  public ComplaintDocument document() {
    return found.document();
  }

  public Handling handling() {
    return found.handling();
  }

  public HandlingRecord record() {
    return found.record();
  }

  /** The newest first. */
  public List<HandlingEntry> history() {
    List<HandlingEntry> newest = new java.util.ArrayList<>(found.record().history());
    java.util.Collections.reverse(newest);
    return newest;
  }

  /**
   * A label.
   *
   * @param name of the label's field, a key of the texts
   * @param confidence null where there is none
   * @param words the evidence
   */
  public record CardLabel(String name, String value, String confidence, List<String> words) {}

  /**
   * What belongs to the complaint.
   *
   * @param incident null for a post without one
   * @param voices other posts of the incident, the newest first
   * @param incidents others of its place and sector, a voice of each, to which it might belong
   * @param copies other posts with nearly the same text, the oldest first
   * @param thread posts before and after it
   * @param earlier of the same author, the newest first
   * @param duplicates that people have linked to it
   * @param duplicateOf to which people have linked it; null for none
   */
  public record Around(
      IncidentDocument incident,
      List<FoundComplaint> voices,
      List<FoundComplaint> incidents,
      List<FoundComplaint> copies,
      List<FoundComplaint> thread,
      List<FoundComplaint> earlier,
      List<FoundComplaint> duplicates,
      FoundComplaint duplicateOf) {}
}
