package otklik.region;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import otklik.analysis.Sector;

/**
 * Who answers in place of the sector's block or the municipality's executor.
 *
 * @param sector null fits every sector
 * @param municipality slug; null fits every municipality, and posts of none
 * @param topicGroup null fits every topic group
 * @param topic null fits every topic
 * @param blockHead officer's id; null leaves the question to the next rule
 * @param responsible likewise
 * @param executor likewise
 */
public record RouteRule(
    Sector sector,
    String municipality,
    String topicGroup,
    String topic,
    String blockHead,
    String responsible,
    String executor) {

  public boolean fits(
      Sector otherSector, String otherMunicipality, String otherGroup, String otherTopic) {
    return (sector == null || sector == otherSector)
        && (municipality == null || municipality.equals(otherMunicipality))
        && (topicGroup == null || topicGroup.equals(otherGroup))
        && (topic == null || topic.equals(otherTopic));
  }

  /** Whether whatever fits the other fits this one too. */
  public boolean covers(RouteRule other) {
    return (sector == null || sector == other.sector)
        && (municipality == null || municipality.equals(other.municipality))
        && (topicGroup == null || topicGroup.equals(other.topicGroup))
        && (topic == null || topic.equals(other.topic));
  }

  /** Whether something can fit both. */
  public boolean meets(RouteRule other) {
    return agree(sector, other.sector)
        && agree(municipality, other.municipality)
        && agree(topicGroup, other.topicGroup)
        && agree(topic, other.topic);
  }

  private static boolean agree(Object one, Object other) {
    return one == null || other == null || one.equals(other);
  }

  /** Officers whom it names. */
  public List<String> people() {
    return Stream.of(blockHead, responsible, executor).filter(Objects::nonNull).toList();
  }
}
