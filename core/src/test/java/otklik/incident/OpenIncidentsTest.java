package otklik.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.Analyses;
import otklik.analysis.Sector;
import otklik.post.Posts;

class OpenIncidentsTest {

  private final OpenIncidents open = new OpenIncidents();

  private static Voice voice(String id, String... words) {
    return Voice.of(
        Analyses.complaint(
            Posts.of(id, String.join(" ", words)), Sector.HOUSING, "nadymsky", words));
  }

  @Test
  void incidentsAreFoundByAnyWordInCommon() {
    open.put(Incident.of(voice("1", "лифт", "подъезд")));
    open.put(Incident.of(voice("2", "вода", "подъезд")));
    open.put(Incident.of(voice("3", "яма", "дорога")));

    assertThat(open.alike(voice("4", "подъезд", "свет")))
        .extracting(Incident::id)
        .containsExactlyInAnyOrder("incident-vk:1", "incident-vk:2");
    assertThat(open.alike(voice("5", "школа"))).isEmpty();
  }

  @Test
  void anIncidentThatGrowsIsFoundByItsNewWordsAndVoices() {
    Incident lift = Incident.of(voice("1", "лифт"));
    open.put(lift);
    open.put(lift.with(voice("2", "лифт", "подъёмник")));

    assertThat(open.size()).isEqualTo(1);
    assertThat(open.alike(voice("3", "подъёмник")))
        .singleElement()
        .extracting(Incident::voiceCount)
        .isEqualTo(2);
    assertThat(open.holding("vk:2")).get().extracting(Incident::id).isEqualTo("incident-vk:1");
    assertThat(open.holding("vk:3")).isEmpty();
  }

  @Test
  void whatIsRemovedLeavesNothingBehind() {
    open.put(Incident.of(voice("1", "лифт")));
    open.remove("incident-vk:1");
    open.remove("incident-vk:1");

    assertThat(open.alike(voice("2", "лифт"))).isEmpty();
    assertThat(open.holding("vk:1")).isEmpty();
    assertThat(open.all()).isEmpty();
  }

  @Test
  void inASnowyNightTheHouseFindsItsIncidentAmongHundreds() {
    OpenIncidents many = new OpenIncidents();
    for (int i = 0; i < 3_000; i++) {
      many.put(Incident.of(atHouse("h" + i, i)));
    }

    Collection<Incident> alike = many.alike(atHouse("again", 5));

    assertThat(alike).hasSizeLessThanOrEqualTo(400);
    assertThat(alike).extracting(Incident::id).contains("incident-vk:h5", "incident-vk:h2999");
  }

  private static Voice atHouse(String id, int house) {
    Voice v = voice(id, "снег", "двор", "чистить");
    return new Voice(
        v.postId(),
        v.author(),
        v.at(),
        v.sector(),
        v.topicGroup(),
        v.topic(),
        v.municipality(),
        v.settlement(),
        v.words(),
        v.topics(),
        new Sites(List.of("HOUSE=" + house), List.of()),
        v.fingerprint(),
        v.text(),
        v.platform(),
        v.views());
  }
}
