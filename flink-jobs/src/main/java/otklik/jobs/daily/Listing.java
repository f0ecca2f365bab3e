package otklik.jobs.daily;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.analysis.Urgency;
import otklik.complaint.CardAddress;
import otklik.complaint.Status;
import otklik.incident.IncidentLevel;
import otklik.incident.Trend;
import otklik.lists.ListedComplaint;
import otklik.lists.ListedIncident;
import otklik.post.Platform;
import otklik.privacy.Masking;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.sink.day.IndexDay;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.FoundComplaint;

/**
 * Documents of the index as lines of lists: names instead of codes, texts without people.
 *
 * @param desk address of the desk, without a slash at its end
 */
record Listing(Region region, IndexDay day, String desk) {

  ListedComplaint complaint(FoundComplaint found, boolean overdue) {
    ComplaintDocument d = found.document();
    Status status = found.handling().status();
    return new ListedComplaint(
        d.municipality() == null ? "" : d.municipality(),
        overdue,
        d.id(),
        desk + CardAddress.of(d.id()),
        d.url(),
        d.postedAt(),
        d.settlement(),
        String.join(", ", d.addresses()),
        sector(d.sector()),
        d.topic() == null ? d.topicGroup() : d.topic() + (d.fastTrack() ? " ★" : ""),
        Kind.ofCode(d.kind()).map(Kind::russianName).orElse(d.kind()),
        Urgency.valueOf(d.urgency().toUpperCase(Locale.ROOT)).russianName(),
        d.urgency().equals(Urgency.CRITICAL.code()),
        Masking.mask(d.text(), d.personalData()),
        platform(d.platform()),
        status.russianName(),
        officer(d.responsible()),
        officer(d.executor()),
        d.firstAnswerDueAt(),
        d.solutionDueAt(),
        found.standing().overdueSince(day.to()),
        d.incident());
  }

  /** What even a document that can't be understood says: whose it is, and where its card is. */
  ListedComplaint unreadable(JsonNode source, boolean overdue) {
    String id = source.path("id").asText();
    return ListedComplaint.unreadable(
        source.path("municipality").asText(""),
        overdue,
        id,
        desk + CardAddress.of(id),
        postedAt(source.path("posted_at").asText()));
  }

  private Instant postedAt(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return day.from();
    }
  }

  /**
   * @param card of one of its voices
   */
  ListedIncident incident(IncidentDocument i, int voicesOfDay, String card) {
    IncidentLevel level = IncidentLevel.valueOf(i.level().toUpperCase(Locale.ROOT));
    return new ListedIncident(
        i.id(),
        card,
        i.title(),
        level.russianName(),
        level != IncidentLevel.ORDINARY,
        Trend.valueOf(i.trend().toUpperCase(Locale.ROOT)).russianName(),
        sector(i.sector()),
        i.topic() == null ? i.topicGroup() : i.topic(),
        i.settlement(),
        voicesOfDay,
        i.voices(),
        i.authors(),
        i.reach(),
        i.platforms().stream().map(Listing::platform).collect(Collectors.joining(", ")),
        i.firstAt(),
        i.lastAt());
  }

  private static String sector(String code) {
    return Sector.ofCode(code).map(Sector::russianName).orElse(code);
  }

  private static String platform(String code) {
    return Platform.ofCode(code).map(Platform::russianName).orElse(code);
  }

  private String officer(String id) {
    return id == null ? null : region.officer(id).map(Officer::post).orElse(id);
  }
}
