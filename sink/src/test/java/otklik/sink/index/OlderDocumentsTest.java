package otklik.sink.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import otklik.analysis.Sector;
import otklik.json.Json;
import otklik.post.Posts;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

@ExtendWith(SearchNodeExtension.class)
class OlderDocumentsTest {

  private final SearchCluster cluster = SearchNodeExtension.cluster();

  @Test
  void documentsOfAnOlderVersionGetTheFieldsThatCanBeTold() throws Exception {
    JsonNode old =
        Json.mapper()
            .readTree(
                """
                {"id": "vk:old", "text": "Яма на дороге", "kind": "complaint", "sector": "roads",
                 "platform": "vk", "urgency": "normal", "kind_confidence": 0.5,
                 "sector_confidence": 0.75}
                """);
    cluster.client().index(i -> i.index(IndexSchema.COMPLAINTS.alias()).id("vk:old").document(old));
    Complaints.index(
        cluster, Complaints.of("new", Sector.ROADS, "nadymsky", Posts.MORNING, "Снег", "снег"));

    assertThat(new OlderDocuments(cluster).complete()).isEqualTo(1);

    JsonNode now =
        cluster
            .client()
            .get(g -> g.index(IndexSchema.COMPLAINTS.alias()).id("vk:old"), JsonNode.class)
            .source();
    assertThat(now.get("facets").asText()).isEqualTo("complaint|roads|none|vk|normal");
    assertThat(now.get("forms").asText()).isEqualTo("яма на дороге");
    assertThat(now.get("doubt").asDouble()).isEqualTo(0.5);
    assertThat(new OlderDocuments(cluster).complete()).isZero();
  }

  @Test
  void documentsOfAnOlderVersionAreAskedByWhatTheyShow() throws Exception {
    JsonNode old =
        Json.mapper()
            .readTree(
                """
                {"id": "vk:old", "text": "Яма, звоните Льву 8 900 123 вечером", "kind": "complaint",
                 "sector": "roads", "platform": "vk", "urgency": "normal", "facets": "x",
                 "lemmas": "яма звонить лев 8 900 123 вечером",
                 "stems": "ям звон лев 8 900 123 вечер",
                 "personal_data": [{"kind": "NAME", "start": 13, "end": 17},
                                   {"kind": "PHONE", "start": 18, "end": 27}]}
                """);
    cluster.client().index(i -> i.index(IndexSchema.COMPLAINTS.alias()).id("vk:old").document(old));

    assertThat(new OlderDocuments(cluster).complete()).isEqualTo(1);

    JsonNode now =
        cluster
            .client()
            .get(g -> g.index(IndexSchema.COMPLAINTS.alias()).id("vk:old"), JsonNode.class)
            .source();
    assertThat(now.get("hides").asBoolean()).isTrue();
    assertThat(now.at("/shown/lemmas").asText()).isEqualTo("яма звонить вечером");
    assertThat(now.at("/shown/stems").asText()).isEqualTo("ям звон вечер");
    assertThat(now.at("/shown/forms").asText()).isEqualTo("яма звоните … … вечером");
    assertThat(new OlderDocuments(cluster).complete()).isZero();
  }
}
