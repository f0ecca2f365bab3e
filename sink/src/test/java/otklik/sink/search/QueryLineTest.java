package otklik.sink.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import otklik.analysis.SearchTerm;
import otklik.analysis.Sector;
import otklik.post.Posts;
import otklik.right.Sight;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

@ExtendWith(SearchNodeExtension.class)
class QueryLineTest {

  private final ComplaintSearch search = new ComplaintSearch(SearchNodeExtension.cluster());

  @BeforeEach
  void index() throws Exception {
    Instant at = Posts.MORNING;
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", at, "Ямы на дороге", "яма", "на", "дорога"),
        Complaints.of(
            "2", Sector.ROADS, "salekhard", at.plusSeconds(1), "Дорога в снегу", "дорога", "снег"),
        Complaints.of(
            "3", Sector.WASTE, null, at.plusSeconds(2), "На дороге мусор", "дорога", "мусор"));
  }

  private static SearchRequest of(SearchTerm... terms) {
    return new SearchRequest(List.of(terms), Map.of(), null, null, null, 10, null);
  }

  private static SearchTerm lemma(String lemma) {
    return new SearchTerm(List.of(lemma), List.of(lemma), null, null);
  }

  private List<String> ids(SearchRequest request) throws Exception {
    return search.search(request).complaints().stream().map(c -> c.document().postId()).toList();
  }

  @Test
  void aWordWithAMinusMustNotBeThere() throws Exception {
    assertThat(ids(of(lemma("дорога"), lemma("мусор").not()))).containsExactly("2", "1");
  }

  @Test
  void quotedWordsStandThereExactlySoOneAfterAnother() throws Exception {
    assertThat(ids(of(SearchTerm.exact(List.of("на", "дороге"))))).containsExactly("3", "1");
    assertThat(ids(of(SearchTerm.exact(List.of("дороге", "на"))))).isEmpty();
    assertThat(ids(of(SearchTerm.exact(List.of("дорога"))))).containsExactly("2");
    assertThat(ids(of(SearchTerm.exact(List.of("дорога")).not()))).containsExactly("3", "1");
  }

  @Test
  void aFieldMustHaveItsValue() throws Exception {
    assertThat(ids(of().having(Map.of(SearchField.ID, "vk:2")))).containsExactly("2");
    assertThat(ids(of().having(Map.of(SearchField.INCIDENT, "none")))).isEmpty();
  }

  @Test
  void everyOrderPagesThroughEverythingOnce() throws Exception {
    for (SearchOrder order :
        List.of(SearchOrder.TIME, SearchOrder.URGENCY, SearchOrder.DUE, SearchOrder.RELEVANCE)) {
      List<String> seen = new ArrayList<>();
      String after = null;
      do {
        Found page =
            search.search(
                new SearchRequest(
                    List.of(lemma("дорога")),
                    Map.of(),
                    Map.of(),
                    null,
                    null,
                    order,
                    1,
                    after,
                    List.of()));
        page.complaints().forEach(c -> seen.add(c.document().postId()));
        after = page.next();
      } while (after != null);
      assertThat(seen).as(order.code()).containsExactlyInAnyOrder("1", "2", "3");
    }
  }

  @Test
  void byVoicesAnIncidentIsOneHitWithItsCount() throws Exception {
    Found found = search.search(of().by(SearchOrder.VOICES));

    assertThat(found.complaints()).extracting(c -> c.document().postId()).containsExactly("3");
    assertThat(found.voices()).containsExactly(3L);
    assertThat(found.total()).isEqualTo(3);
    assertThat(found.next()).isNull();
  }

  @Test
  void whatOneMayNotSeeIsNeitherFoundNorCounted() throws Exception {
    Sight salekhard = new Sight(false, "salekhard-executor", Set.of(), Set.of("salekhard"));
    Sight nothing = new Sight(false, null, Set.of(), Set.of());

    Found found = search.seenBy(salekhard).search(of());

    assertThat(found.complaints()).extracting(c -> c.document().postId()).containsExactly("2");
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.facets().get(Facet.SECTOR)).containsExactly(new Found.FacetCount("roads", 1));
    assertThat(search.seenBy(nothing).search(of()).total()).isZero();
    assertThat(search.seenBy(salekhard).complaint("vk:1")).isEmpty();
    assertThat(search.seenBy(salekhard).complaint("vk:2")).isPresent();
  }
}
