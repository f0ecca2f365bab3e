package otklik.sink.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Feed;
import otklik.right.Sight;
import otklik.sink.SearchNodeExtension;
import otklik.sink.index.SearchCluster;
import otklik.sink.standing.Matches.Unseen;
import otklik.standing.StandingQuery;

@ExtendWith(SearchNodeExtension.class)
class SavedSearchesTest {

  private static final Instant AT = Posts.MORNING;

  @TempDir private Path folder;

  private final SearchCluster cluster = SearchNodeExtension.cluster();
  private final Matches matches = new Matches(cluster);
  private PushedEvents events;
  private SavedSearches searches;

  @BeforeEach
  void open() {
    events = new PushedEvents(folder);
    searches = new SavedSearches(cluster, events);
  }

  private static SavedSearch search(String id, String owner, boolean watched) {
    StandingQuery standing =
        new StandingQuery(
            id, owner, id, List.of(), List.of(), Sight.EVERYTHING, null, false, false);
    return new SavedSearch(id, owner, id, SavedSearch.SEARCH, "q=мусор", watched, standing, AT);
  }

  private void found(String query, String owner, String complaint, boolean heard) throws Exception {
    Match match = new Match(query + "/" + complaint, query, owner, complaint, heard, AT, null);
    cluster.client().index(i -> i.index("otklik-matches").id(match.id()).document(match));
    cluster.client().indices().refresh(r -> r.index("otklik-matches"));
  }

  private List<String> handedOver() throws Exception {
    return events.read(Feed.DESK.id(), PushedEvents.Position.START, 10).stream()
        .map(PushedEvents.Event::json)
        .toList();
  }

  @Test
  void everybodyHasTheirOwnSearches() throws Exception {
    searches.put(search("b", "anna", true));
    searches.put(search("a", "anna", false));
    searches.put(search("c", "boris", true));

    assertThat(searches.of("anna")).extracting(SavedSearch::id).containsExactly("a", "b");
    assertThat(searches.find("c", "anna")).isEmpty();
    assertThat(searches.find("c", "boris")).contains(search("c", "boris", true));
  }

  @Test
  void theStreamLearnsWhatIsWatchedAndWhatNoMore() throws Exception {
    searches.put(search("a", "anna", true));
    searches.put(search("a", "anna", false));
    searches.delete(search("a", "anna", false));

    assertThat(handedOver()).hasSize(3);
    assertThat(handedOver().get(0)).contains("\"ended\":false");
    assertThat(handedOver().subList(1, 3)).allMatch(json -> json.contains("\"ended\":true"));
    assertThat(searches.of("anna")).isEmpty();
  }

  @Test
  void afterAStartTheStreamIsToldOfAllThatAreWatched() throws Exception {
    searches.put(search("a", "anna", true));
    searches.put(search("b", "anna", false));
    int before = handedOver().size();

    assertThat(searches.handOver()).isEqualTo(1);
    assertThat(handedOver().subList(before, before + 1).get(0)).contains("\"id\":\"a\"");
  }

  @Test
  void whatIsSeenIsNotCountedAndStaysSeenWhenItIsFoundAgain() throws Exception {
    found("a", "anna", "vk:1", false);
    found("a", "anna", "vk:2", true);
    found("b", "anna", "vk:1", false);
    found("c", "boris", "vk:1", false);

    assertThat(matches.unseen()).containsEntry("anna", new Unseen(3, 1, AT));
    assertThat(matches.unseen("anna")).containsEntry("a", 2L).containsEntry("b", 1L);

    matches.see("anna", "a", AT.plusSeconds(60));

    assertThat(matches.unseen("anna")).containsOnlyKeys("b");
    assertThat(matches.of("anna", "a", 10)).allMatch(match -> match.seenAt() != null);

    matches.see("anna", null, AT.plusSeconds(60));

    assertThat(matches.unseen()).containsOnlyKeys("boris");
  }

  @Test
  void oldMatchesAreForgotten() throws Exception {
    found("a", "anna", "vk:1", false);

    assertThat(matches.forget(AT)).isZero();
    assertThat(matches.forget(AT.plusMillis(1))).isEqualTo(1);
    assertThat(matches.of("anna", null, 10)).isEmpty();
  }
}
