package otklik.sink.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import otklik.json.Json;

class RelabelledTest {

  private static ObjectNode document(String... corrected) {
    ObjectNode document =
        Json.mapper()
            .valueToTree(
                Map.of(
                    "id", "vk:1",
                    "kind", "complaint",
                    "sector", "roads",
                    "topic", "Ямы",
                    "incident", "incident-vk:1",
                    "further_sectors", java.util.List.of()));
    document
        .putObject("handling")
        .put("status", "in_work")
        .putPOJO("corrected", Arrays.asList(corrected));
    return Json.mapper().valueToTree(document);
  }

  private static ObjectNode anew() {
    ObjectNode anew = document();
    anew.remove("handling");
    return anew;
  }

  @Test
  void whatIsTheSameChangesNothing() {
    ObjectNode anew = anew();
    anew.putNull("settlement");
    anew.remove("further_sectors");

    assertThat(Relabelled.of(document(), anew).fields()).isEmpty();
  }

  @Test
  void whatDiffersIsWrittenAndCounted() {
    Relabelled relabelled = Relabelled.of(document(), anew().put("sector", "housing"));

    assertThat(relabelled.fields().toString()).isEqualTo("{\"sector\":\"housing\"}");
    assertThat(relabelled.labels())
        .containsExactly(new Relabelled.Change("sector", "roads", "housing"));
  }

  @Test
  void aCorrectedLabelStaysWithAllThatBelongsToIt() {
    Relabelled relabelled =
        Relabelled.of(
            document("sector"),
            anew().put("sector", "housing").put("topic", "Снег").put("kind", "question"));

    assertThat(relabelled.fields().toString()).isEqualTo("{\"kind\":\"question\"}");
  }

  @Test
  void handlingAndTheIncidentAreNeverTouched() {
    Relabelled relabelled =
        Relabelled.of(document(), anew().put("incident", "incident-vk:9").putNull("removed_at"));

    assertThat(relabelled.fields()).isEmpty();
  }
}
