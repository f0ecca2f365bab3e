package otklik.sink.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import otklik.incident.Incident;

/** An incident as a document of the index. Its voices are the complaints that carry its id. */
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
    int copies) {

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
        incident.copies());
  }
}
