package otklik.sink.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import otklik.analysis.SearchTerm;
import otklik.analysis.Sector;
import otklik.post.Posts;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

@ExtendWith(SearchNodeExtension.class)
class ComplaintSearchTest {

  private final ComplaintSearch search = new ComplaintSearch(SearchNodeExtension.cluster());

  private static void index() throws Exception {
    Instant at = Posts.MORNING;
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "nadymsky", at, "Яма на дороге", "яма", "на", "дорога"),
        Complaints.of(
            "2",
            Sector.ROADS,
            "salekhard",
            at.plusSeconds(1),
            "Дорога в снегу",
            "дорога",
            "в",
            "снег"),
        Complaints.of("3", Sector.WASTE, null, at.plusSeconds(2), "Мусор", "мусор"));
  }

  private static SearchRequest request(
      List<SearchTerm> terms, Map<Facet, Set<String>> filters, int size, String after) {
    return new SearchRequest(terms, filters, null, null, null, size, after);
  }

  private static List<String> ids(Found found) {
    return found.complaints().stream().map(c -> c.document().postId()).toList();
  }

  @Test
  void findsByLemmaTheNewestFirst() throws Exception {
    index();

    Found found =
        search.search(
            request(
                List.of(new SearchTerm(List.of("дорога"), List.of("дорог"), null, null)),
                Map.of(),
                10,
                null));

    assertThat(ids(found)).containsExactly("2", "1");
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.next()).isNull();
  }

  @Test
  void aPlaceIsFoundByTheMunicipalityToo() throws Exception {
    index();

    assertThat(
            ids(
                search.search(
                    request(
                        List.of(new SearchTerm(List.of("надым"), List.of("над"), "nadymsky", null)),
                        Map.of(),
                        10,
                        null))))
        .containsExactly("1");
  }

  @Test
  void aFacetCountsWhatElseCouldBeChosen() throws Exception {
    index();

    Found found =
        search.search(request(List.of(), Map.of(Facet.SECTOR, Set.of("waste")), 10, null));

    assertThat(ids(found)).containsExactly("3");
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.facets().get(Facet.SECTOR))
        .containsExactlyInAnyOrder(
            new Found.FacetCount("roads", 2), new Found.FacetCount("waste", 1));
    assertThat(found.facets().get(Facet.MUNICIPALITY))
        .containsExactly(new Found.FacetCount("none", 1));
  }

  @Test
  void withTwoFiltersEachFacetCountsUnderTheOther() throws Exception {
    index();

    Found found =
        search.search(
            request(
                List.of(),
                Map.of(
                    Facet.SECTOR,
                    Set.of("roads"),
                    Facet.MUNICIPALITY,
                    Set.of("none"),
                    Facet.STATUS,
                    Set.of("new")),
                10,
                null));

    assertThat(found.total()).isZero();
    assertThat(found.facets().get(Facet.SECTOR)).containsExactly(new Found.FacetCount("waste", 1));
    assertThat(found.facets().get(Facet.MUNICIPALITY))
        .containsExactlyInAnyOrder(
            new Found.FacetCount("nadymsky", 1), new Found.FacetCount("salekhard", 1));
    assertThat(found.facets().get(Facet.STATUS)).isEmpty();
    assertThat(found.facets().get(Facet.PLATFORM)).isEmpty();
  }

  @Test
  void whatNobodyTouchedIsNewAndWhatHasNoPlaceIsNone() throws Exception {
    index();

    assertThat(
            search.search(request(List.of(), Map.of(Facet.STATUS, Set.of("new")), 0, null)).total())
        .isEqualTo(3);
    assertThat(
            ids(
                search.search(
                    request(List.of(), Map.of(Facet.MUNICIPALITY, Set.of("none")), 9, null))))
        .containsExactly("3");
  }

  @Test
  void thePeriodIncludesItsBeginningAndNotItsEnd() throws Exception {
    index();
    Instant at = Posts.MORNING;

    assertThat(
            ids(
                search.search(
                    new SearchRequest(List.of(), Map.of(), at, at.plusSeconds(2), null, 9, null))))
        .containsExactly("2", "1");
  }

  @Test
  void periodsAreCountedWhateverPeriodIsChosen() throws Exception {
    index();
    Instant at = Posts.MORNING;
    SearchRequest request =
        new SearchRequest(
            List.of(), Map.of(Facet.SECTOR, Set.of("roads")), at, at.plusSeconds(1), null, 9, null);

    Found found = search.search(request.counting(List.of(at.plusSeconds(1), at)));

    assertThat(ids(found)).containsExactly("1");
    assertThat(found.periods()).containsExactly(1L, 2L);
  }

  @Test
  void pagesTogetherAreAllHitsOnce() throws Exception {
    index();
    List<String> ids = new ArrayList<>();
    String after = null;
    do {
      Found page = search.search(request(List.of(), Map.of(), 1, after));
      ids.addAll(ids(page));
      after = page.next();
    } while (after != null);

    assertThat(ids).containsExactly("3", "2", "1");
  }

  @Test
  void aPageThatIsNotOursIsRefused() {
    assertThatThrownBy(() -> search.search(request(List.of(), Map.of(), 1, "???")))
        .hasMessage("after: must be the 'next' of the page before");
  }

  @Test
  void theSameDocumentTwiceIsOne() throws Exception {
    index();
    index();

    assertThat(search.search(request(List.of(), Map.of(), 0, null)).total()).isEqualTo(3);
  }
}
