package otklik.classify.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.SearchTerm;
import otklik.analysis.Sector;
import otklik.classify.AnalyserFixture;
import otklik.complaint.Complaint;
import otklik.post.Posts;
import otklik.right.Sight;
import otklik.standing.StandingQuery;
import otklik.standing.StandingQuery.Wanted;

class StandingQueriesTest {

  private static final SearchTerm RUBBISH =
      new SearchTerm(List.of("мусор"), List.of("мусор"), null, null);

  private final StandingQueries queries = new StandingQueries();

  @AfterEach
  void close() {
    queries.close();
  }

  private static StandingQuery query(String id, List<SearchTerm> terms, Wanted... wanted) {
    return new StandingQuery(
        id, "analyst", id, terms, List.of(wanted), Sight.EVERYTHING, null, false, false);
  }

  private static Wanted sector(String... codes) {
    return new Wanted("sector", List.of(codes));
  }

  private static Complaint complaint(String text, Sector sector, String town, String... lemmas) {
    AnalysedPost analysed = Analyses.complaint(Posts.of("1", text), sector, town, lemmas);
    return new Complaint(analysed.post(), analysed.analysis(), "incident-1", null);
  }

  private List<String> finding(Complaint complaint) {
    return queries.finding(complaint).stream().map(StandingQuery::id).sorted().toList();
  }

  @Test
  void findsByWordsByFieldsAndByBoth() {
    queries.put(query("words", List.of(RUBBISH)));
    queries.put(query("field", List.of(), sector("waste", "roads")));
    queries.put(query("both", List.of(RUBBISH), sector("roads")));
    queries.put(query("everything", List.of()));

    assertThat(finding(complaint("Мусор", Sector.WASTE, null, "мусор")))
        .containsExactly("everything", "field", "words");
    assertThat(finding(complaint("Мусор на дороге", Sector.ROADS, null, "мусор", "дорога")))
        .containsExactly("both", "everything", "field", "words");
    assertThat(finding(complaint("Холодно", Sector.HOUSING, null, "холодно")))
        .containsExactly("everything");
  }

  @Test
  void aWordThatMustNotBeThereTakesThePostAway() {
    queries.put(query("without", List.of(RUBBISH.not())));

    assertThat(finding(complaint("Мусор", Sector.WASTE, null, "мусор"))).isEmpty();
    assertThat(finding(complaint("Яма", Sector.ROADS, null, "яма"))).containsExactly("without");
  }

  @Test
  void theExactFormIsFoundAsItWasWritten() {
    queries.put(query("exact", List.of(SearchTerm.exact(List.of("не", "вывозят")))));

    assertThat(finding(complaint("Опять не вывозят", Sector.WASTE, null, "не", "вывозить")))
        .containsExactly("exact");
    assertThat(finding(complaint("Не вывезли", Sector.WASTE, null, "не", "вывезти"))).isEmpty();
  }

  @Test
  void aPlaceIsFoundByItsWordsOrByWhereThePostIs() {
    SearchTerm nadym = new SearchTerm(List.of("надым"), List.of("над"), "nadymsky", null);
    queries.put(query("place", List.of(nadym)));
    queries.put(query("nowhere", List.of(), new Wanted("municipality", List.of(Wanted.NONE))));

    assertThat(finding(complaint("Яма", Sector.ROADS, "nadymsky", "яма"))).containsExactly("place");
    assertThat(finding(complaint("Надым", Sector.ROADS, null, "надым")))
        .containsExactly("nowhere", "place");
  }

  @Test
  void nobodyIsShownWhatTheyMayNotSee() {
    Sight roads = new Sight(false, "roads-head", Set.of("roads"), Set.of());
    queries.put(
        new StandingQuery(
            "head", "head", "", List.of(RUBBISH), List.of(), roads, null, false, false));

    assertThat(finding(complaint("Мусор", Sector.WASTE, null, "мусор"))).isEmpty();
    assertThat(finding(complaint("Мусор", Sector.ROADS, null, "мусор"))).containsExactly("head");
  }

  @Test
  void aNewerQueryReplacesTheOlderAndAnEndedOneIsGone() {
    queries.put(query("1", List.of(RUBBISH)));
    queries.put(query("1", List.of(), sector("housing")));

    assertThat(finding(complaint("Мусор", Sector.WASTE, null, "мусор"))).isEmpty();

    queries.put(query("1", List.of(), sector("waste")).end());

    assertThat(finding(complaint("Мусор", Sector.WASTE, null, "мусор"))).isEmpty();
    assertThat(queries.isEmpty()).isTrue();
  }

  @Test
  void whatMaskingHidesIsWatchedByNobodyFromWhomItIsHidden() {
    String text = "Во дворе яма, звоните Ивановой Марии Петровне 8-900-123-45-67 вечером";
    Complaint complaint =
        new Complaint(
            Posts.of("1", text), AnalyserFixture.shipped().analyse(text), "incident-1", null);
    String lemma = complaint.analysis().lemmas().get(complaint.analysis().hiddenWords().get(0));
    watch("name", new SearchTerm(List.of(lemma), List.of(lemma), null, null));
    watch("number", SearchTerm.exact(List.of("900", "123")));
    watch("over the border", SearchTerm.exact(List.of("звоните", "ивановой")));
    watch("over the gap", SearchTerm.exact(List.of("звоните", "вечером")));
    watch("what is shown", SearchTerm.exact(List.of("звоните")));

    assertThat(finding(complaint))
        .containsExactly(
            "analyst: name",
            "analyst: number",
            "analyst: over the border",
            "analyst: what is shown",
            "curator: what is shown");
  }

  private void watch(String name, SearchTerm term) {
    Sight curator = Sight.EVERYTHING.masked();
    queries.put(query("analyst: " + name, List.of(term)));
    String id = "curator: " + name;
    queries.put(
        new StandingQuery(
            id, "curator", id, List.of(term), List.of(), curator, null, false, false));
  }
}
