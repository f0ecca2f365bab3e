package otklik.sink.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import otklik.incident.Incident;
import otklik.incident.IncidentLevel;
import otklik.incident.Trend;
import otklik.text.SoundText;

/**
 * An incident as a document of the index. Its voices are the complaints that carry its id.
 *
 * @param trend at its last voice
 * @param mergedInto the incident that it turned out to be; null while it is one of its own
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record IncidentDocument(
    String id,
    String sector,
    String topicGroup,
    String topic,
    String municipality,
    String settlement,
    String title,
    Instant firstAt,
    Instant lastAt,
    int voices,
    int authors,
    int copies,
    List<String> platforms,
    long reach,
    String trend,
    String level,
    int reopened,
    String mergedInto) {

  /** Documents of an older version lack the newer fields. */
  public IncidentDocument {
    title = SoundText.of(title);
    platforms = platforms == null ? List.of() : platforms;
    trend = trend == null ? Trend.NEW.code() : trend;
    level = level == null ? IncidentLevel.ORDINARY.code() : level;
  }

  public static IncidentDocument of(Incident incident) {
    return new IncidentDocument(
        incident.id(),
        incident.sector().code(),
        incident.topicGroup(),
        incident.topic(),
        incident.municipality(),
        incident.settlement(),
        incident.title(),
        incident.firstAt(),
        incident.lastAt(),
        incident.voiceCount(),
        incident.authors().size(),
        incident.copies(),
        incident.crowd().platforms(),
        incident.crowd().reach(),
        incident.crowd().trend(incident.firstAt(), incident.lastAt()).code(),
        incident.level().code(),
        incident.reopened(),
        null);
  }
}
