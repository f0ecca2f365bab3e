package otklik.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.Analyses;
import otklik.analysis.Sector;
import otklik.post.Posts;

class IncidentMatcherTest {

  private final IncidentMatcher matcher = new IncidentMatcher(Duration.ofDays(3));

  private static Voice voice(String id, Instant at, String... lemmas) {
    return Voice.of(
        Analyses.complaint(
            Posts.at(id, String.join(" ", lemmas), at), Sector.HOUSING, "nadymsky", lemmas));
  }

  private static Voice voice(String id, String... lemmas) {
    return voice(id, Posts.MORNING, lemmas);
  }

  private final Incident lift = Incident.of(voice("1", "лифт", "работать", "подъезд", "неделя"));

  @Test
  void aVoiceWithTheSameWordsJoins() {
    assertThat(matcher.match(voice("2", "лифт", "стоять", "подъезд", "неделя"), List.of(lift)))
        .contains(lift);
  }

  @Test
  void aVoiceOnAnotherProblemOpensItsOwnIncident() {
    assertThat(matcher.match(voice("2", "вода", "ржавый", "кран", "месяц"), List.of(lift)))
        .isEmpty();
  }

  @Test
  void aVoiceAfterTheWindowOpensItsOwnIncident() {
    Voice late =
        voice(
            "2",
            Posts.MORNING.plus(Duration.ofDays(3)).plusSeconds(1),
            "лифт",
            "работать",
            "подъезд");

    assertThat(matcher.match(late, List.of(lift))).isEmpty();
  }

  @Test
  void theMoreSimilarIncidentWins() {
    Incident other = Incident.of(voice("3", "лифт", "шуметь", "ночь", "спать"));

    assertThat(matcher.match(voice("4", "лифт", "шуметь", "ночь"), List.of(lift, other)))
        .contains(other);
  }

  @Test
  void aPostThatComesTwiceIsOneVoice() {
    Voice again = voice("1", "лифт", "работать", "подъезд", "неделя");

    assertThat(matcher.match(again, List.of(lift))).contains(lift);
    assertThat(lift.with(again)).isSameAs(lift);
  }

  @Test
  void anIncidentCountsVoicesAndKeepsItsSpan() {
    Incident grown =
        lift.with(voice("0", Posts.MORNING.minusSeconds(60), "лифт"))
            .with(voice("2", Posts.MORNING.plusSeconds(60), "лифт"));

    assertThat(grown.voiceCount()).isEqualTo(3);
    assertThat(grown.firstAt()).isEqualTo(Posts.MORNING.minusSeconds(60));
    assertThat(grown.lastAt()).isEqualTo(Posts.MORNING.plusSeconds(60));
    assertThat(grown.id()).isEqualTo("incident-vk:1");
  }

  private static Voice text(String id, Sector sector, String text, String... lemmas) {
    return Voice.of(
        Analyses.complaint(Posts.at(id, text, Posts.MORNING), sector, "nadymsky", lemmas));
  }

  @Test
  void theSectorIsThatOfMostVoices() {
    Incident cellar = Incident.of(text("1", Sector.ENERGY, "в подвале вода", "подвал", "вода"));
    Incident two = cellar.with(text("2", Sector.HOUSING, "подвал затопило", "подвал", "вода"));

    assertThat(two.sector()).isEqualTo(Sector.ENERGY);
    assertThat(two.with(text("3", Sector.HOUSING, "вода в подвале", "подвал", "вода")).sector())
        .isEqualTo(Sector.HOUSING);
  }

  @Test
  void theTitleIsTheClearestVoice() {
    Incident shout = Incident.of(text("1", Sector.HOUSING, "СКОЛЬКО МОЖНО!!!", "сколько", "лифт"));
    String clear = "Во втором подъезде дома 5 неделю не работает лифт";

    Incident named =
        shout
            .with(text("2", Sector.HOUSING, clear, "подъезд", "дом", "неделя", "работать", "лифт"))
            .with(text("3", Sector.HOUSING, "у нас тоже лифт", "лифт"));

    assertThat(named.title()).isEqualTo(clear);
  }

  @Test
  void mergedIncidentsAddUp() {
    Incident other =
        Incident.of(voice("5", Posts.MORNING.minusSeconds(60), "лифт", "шуметь"))
            .with(voice("6", Posts.MORNING.plusSeconds(60), "лифт", "шуметь", "ночь"));

    Incident both = lift.and(other);

    assertThat(both.id()).isEqualTo("incident-vk:1");
    assertThat(both.voiceCount()).isEqualTo(3);
    assertThat(both.voices()).containsExactly("vk:1", "vk:5", "vk:6");
    assertThat(both.firstAt()).isEqualTo(Posts.MORNING.minusSeconds(60));
    assertThat(both.lastAt()).isEqualTo(Posts.MORNING.plusSeconds(60));
    assertThat(both.wordWeights().get("лифт")).isEqualTo(3);
    assertThat(both.crowd().recent()).hasSize(3);
  }
}
