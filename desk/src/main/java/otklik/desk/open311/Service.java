package otklik.desk.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.stream.Collectors;
import otklik.analysis.Sector;
import otklik.classify.topic.Topics;

/**
 * Something that can be reported: a sector of the regional government.
 *
 * @param metadata whether there are attributes to be filled in: there are none
 * @param type "realtime": the answer to a report is its id
 * @param keywords divided by commas
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Service(
    String serviceCode,
    String serviceName,
    String description,
    boolean metadata,
    String type,
    String keywords,
    String group) {

  static Service of(Sector sector, Topics topics) {
    List<String> groups =
        topics.all().stream()
            .filter(topic -> topic.sector() == sector)
            .map(Topics.Entry::group)
            .distinct()
            .toList();
    return new Service(
        sector.code(),
        sector.russianName(),
        groups.stream().collect(Collectors.joining("; ")),
        false,
        "realtime",
        String.join(",", groups),
        "Обращения жителей");
  }
}
