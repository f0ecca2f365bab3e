package otklik.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import otklik.analysis.Analyses;
import otklik.analysis.Sector;
import otklik.post.Posts;

class GatheringTest {

  private final Gathering gathering =
      new Gathering(new IncidentMatcher(Duration.ofDays(3), Duration.ofDays(14)));

  private static Voice voice(String id, String... lemmas) {
    return Voice.of(
        Analyses.complaint(
            Posts.of(id, String.join(" ", lemmas)), Sector.HOUSING, "nadymsky", lemmas));
  }

  private static Voice lift(String id) {
    return voice(id, "лифт", "работать", "подъезд");
  }

  @Test
  void aVoiceThatIsTakenAwayIsOfAnIncidentOfItsOwnAndTheRestStays() {
    gathering.join(lift("1"));
    gathering.join(lift("2"));
    gathering.join(lift("3"));

    Gathering.Joined joined = gathering.joinApart(lift("2"), "incident-vk:1");

    assertThat(joined.incident().id()).isEqualTo("incident-vk:2");
    assertThat(joined.left().remains().voices()).containsExactly("vk:1", "vk:3");
    assertThat(joined.left().remains().voiceCount()).isEqualTo(2);
    assertThat(joined.left().remains().wordWeights()).containsEntry("лифт", 2.0);
    assertThat(joined.left().remains().crowd().recent()).hasSize(2);
    assertThat(gathering.incidents().holding("vk:2")).contains(joined.incident());
  }

  @Test
  void theVoiceThatOpenedTheIncidentCanBeTakenFromItToo() {
    gathering.join(lift("1"));
    gathering.join(lift("2"));

    Gathering.Joined joined = gathering.joinApart(lift("1"), "incident-vk:1");

    assertThat(joined.incident().id()).isEqualTo("incident-vk:1+");
    assertThat(joined.left().id()).isEqualTo("incident-vk:1");
    assertThat(joined.left().remains().voices()).containsExactly("vk:2");
  }

  @Test
  void voicesThatAreTakenAwayOneAfterAnotherFindEachOther() {
    for (int i = 1; i <= 4; i++) {
      gathering.join(lift("" + i));
    }
    gathering.joinApart(lift("3"), "incident-vk:1");

    Gathering.Joined joined = gathering.joinApart(lift("4"), "incident-vk:1");

    assertThat(joined.incident().id()).isEqualTo("incident-vk:3");
    assertThat(joined.incident().voiceCount()).isEqualTo(2);
  }

  @Test
  void whatAnAnalystHasSplitIsNeverMergedAgain() {
    gathering.join(lift("1"));
    gathering.join(lift("2"));
    gathering.joinApart(lift("2"), "incident-vk:1");

    Gathering.Joined joined = gathering.join(lift("5"));

    assertThat(joined.absorbed()).isNull();
    assertThat(gathering.incidents().size()).isEqualTo(2);
  }

  @Test
  void splittingTwiceChangesNothingMore() {
    gathering.join(lift("1"));
    gathering.join(lift("2"));
    gathering.joinApart(lift("2"), "incident-vk:1");

    Gathering.Joined again = gathering.joinApart(lift("2"), "incident-vk:1");

    assertThat(again.isNewVoice()).isFalse();
    assertThat(again.incident().id()).isEqualTo("incident-vk:2");
    assertThat(gathering.incidents().size()).isEqualTo(2);
  }

  @Test
  void takingTheLastVoiceEmptiesTheIncident() {
    gathering.join(lift("1"));

    Gathering.Joined joined = gathering.joinApart(lift("1"), "incident-vk:1");

    assertThat(joined.left()).isEqualTo(new Gathering.Left("incident-vk:1", null));
    assertThat(gathering.incidents().size()).isEqualTo(1);
  }

  @Test
  void anAnalystMayPutAVoiceIntoAnotherIncident() {
    gathering.join(lift("1"));
    gathering.join(lift("2"));
    gathering.joinApart(lift("2"), "incident-vk:1");

    Gathering.Joined joined = gathering.joinGiven(lift("2"), "incident-vk:1");

    assertThat(joined.incident().id()).isEqualTo("incident-vk:1");
    assertThat(joined.incident().voices()).containsExactlyInAnyOrder("vk:1", "vk:2");
    assertThat(joined.left()).isEqualTo(new Gathering.Left("incident-vk:2", null));
    assertThat(gathering.incidents().holding("vk:2")).contains(joined.incident());
  }

  @Test
  void puttingItThereTwiceCountsItOnceAndAnIncidentThatIsGoneTakesNobody() {
    gathering.join(lift("1"));
    gathering.join(lift("2"));

    Gathering.Joined again = gathering.joinGiven(lift("2"), "incident-vk:1");
    Gathering.Joined gone = gathering.joinGiven(lift("2"), "incident-vk:404");

    assertThat(again.isNewVoice()).isFalse();
    assertThat(again.incident().voiceCount()).isEqualTo(2);
    assertThat(gone.incident().id()).isEqualTo("incident-vk:1");
  }
}
