package otklik.sink.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import otklik.analysis.Sector;
import otklik.post.Posts;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.SearchRequest;

@ExtendWith(SearchNodeExtension.class)
class IndexSwitchTest {

  @Test
  void everyDocumentIsBehindTheAliasAfterTheSwitch() throws Exception {
    SearchCluster cluster = SearchNodeExtension.cluster();
    Complaints.index(cluster, Complaints.of("1", Sector.ROADS, null, Posts.MORNING, "Яма", "яма"));
    List<Long> progress = new ArrayList<>();

    IndexSwitch.Switched done = new IndexSwitch(cluster).run(IndexSchema.COMPLAINTS, progress::add);

    assertThat(done)
        .isEqualTo(
            new IndexSwitch.Switched("otklik-complaints-000001", "otklik-complaints-000002", 1));
    assertThat(new Indices(cluster).current(IndexSchema.COMPLAINTS))
        .isEqualTo("otklik-complaints-000002");
    assertThat(
            new ComplaintSearch(cluster)
                .search(new SearchRequest(List.of(), Map.of(), null, null, null, 1, null))
                .total())
        .isEqualTo(1);
    assertThat(progress).isNotEmpty();
  }

  @Test
  void anIndexOfAnOlderVersionGetsTheNewFields() throws Exception {
    SearchCluster cluster = SearchNodeExtension.cluster();
    String old = new Indices(cluster).current(IndexSchema.COMPLAINTS);
    cluster.client().indices().delete(d -> d.index(old));
    cluster.client().indices().deleteIndexTemplate(d -> d.name(IndexSchema.COMPLAINTS.alias()));
    cluster
        .client()
        .indices()
        .create(
            c ->
                c.index(old)
                    .aliases(IndexSchema.COMPLAINTS.alias(), a -> a.isWriteIndex(true))
                    .mappings(
                        m ->
                            m.dynamic(DynamicMapping.Strict)
                                .properties("id", p -> p.keyword(k -> k))));

    new Indices(cluster).createMissing();
    Complaints.index(cluster, Complaints.of("1", Sector.ROADS, null, Posts.MORNING, "Яма", "яма"));

    assertThat(
            new ComplaintSearch(cluster)
                .search(new SearchRequest(List.of(), Map.of(), null, null, null, 1, null))
                .total())
        .isEqualTo(1);
  }

  @Test
  void theMappingRefusesAFieldThatItDoesNotKnow() {
    assertThatThrownBy(
            () ->
                SearchNodeExtension.cluster()
                    .client()
                    .index(
                        i ->
                            i.index("otklik-complaints")
                                .id("1")
                                .document(Map.of("id", "1", "surprise", 1))))
        .hasMessageContaining("strict_dynamic_mapping_exception");
  }
}
