package otklik.desk.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import otklik.desk.page.ShownText;
import otklik.post.Appeal;
import otklik.region.Region;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.search.FoundComplaint;

/** A post of any kind as the API gives it. Fields are only ever added. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ApiComplaint(
    String id,
    String postId,
    String platform,
    String feed,
    String text,
    String url,
    Instant time,
    String kind,
    double kindConfidence,
    String sector,
    double sectorConfidence,
    String topicGroup,
    String topic,
    boolean fastTrack,
    String sentiment,
    String urgency,
    String municipality,
    String municipalitySlug,
    String settlement,
    String incident,
    String status,
    String blockHead,
    String responsible,
    String executor,
    Instant firstAnswerDueAt,
    Instant solutionDueAt,
    List<String> furtherSectors,
    List<String> remarks,
    boolean uncertain,
    List<String> addresses,
    Instant editedAt,
    Instant removedAt,
    Long views,
    String parent,
    Appeal appeal,
    int version,
    String assignee) {

  /**
   * @param open whether the text is given as it was written
   */
  static ApiComplaint of(FoundComplaint found, Region region, boolean open) {
    ComplaintDocument d = found.document();
    return new ApiComplaint(
        d.id(),
        d.postId(),
        d.platform(),
        d.feed(),
        open ? d.text() : ShownText.masked(d),
        d.url(),
        d.postedAt(),
        d.kind(),
        d.kindConfidence(),
        d.sector(),
        d.sectorConfidence(),
        d.topicGroup(),
        d.topic(),
        d.fastTrack(),
        d.sentiment(),
        d.urgency(),
        d.municipality() == null ? null : region.municipalityName(d.municipality()),
        d.municipality(),
        d.settlement(),
        d.incident(),
        found.status(),
        d.blockHead(),
        d.responsible(),
        d.executor(),
        d.firstAnswerDueAt(),
        d.solutionDueAt(),
        d.furtherSectors(),
        d.remarks(),
        d.uncertain(),
        d.addresses(),
        d.editedAt(),
        d.removedAt(),
        d.views(),
        d.parent(),
        d.appeal(),
        found.record().version(),
        found.handling().assignee());
  }
}
