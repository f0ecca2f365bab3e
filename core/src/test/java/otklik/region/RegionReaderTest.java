package otklik.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import otklik.analysis.Sector;
import otklik.json.Json;
import otklik.post.Platform;

class RegionReaderTest {

  private static String shipped() {
    try (InputStream stream = RegionReader.class.getResourceAsStream("yamal.yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int lineOf(String text) {
    return (int) shipped().substring(0, shipped().indexOf(text)).lines().count()
        + (text.startsWith("\n") ? 1 : 0);
  }

  private static ProfileMistakes mistakesOf(String from, String to) {
    assertThat(shipped()).contains(from);
    return catchThrowableOfType(
        ProfileMistakes.class, () -> RegionReader.parse("yamal.yaml", shipped().replace(from, to)));
  }

  @Test
  void theShippedProfileHasEverythingThatTheRegionNeeds() {
    Region region = RegionReader.shipped();

    assertThat(region.municipalities()).hasSize(13);
    assertThat(region.blocks()).containsOnlyKeys(Sector.values());
    assertThat(region.municipality("Новый Уренгой"))
        .get()
        .extracting(m -> m.slug())
        .isEqualTo("novy-urengoy");
    assertThat(region.officer(region.centre().curator())).isPresent();
    assertThat(region.municipalities().stream().mapToInt(m -> m.settlements().size()).sum())
        .isGreaterThanOrEqualTo(63);
  }

  @Test
  void aRegionThatTravelsAsJsonArrivesAsItWas() throws JsonProcessingException {
    Region region = RegionReader.shipped();

    assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(region), Region.class))
        .isEqualTo(region);
  }

  @Test
  void aMistypedOfficerIsNamedWithItsLine() {
    ProfileMistakes mistakes = mistakesOf("curator: curator", "curator: curater");

    int line = lineOf("  curator: curator") + 1;
    assertThat(mistakes.mistakes())
        .containsExactly(
            "yamal.yaml:" + line + ": centre.curator: 'curater' is no officer of this profile");
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    String broken =
        shipped()
            .replace("time_zone: Asia/Yekaterinburg", "time_zone: Mars/Olympus")
            .replace("opens: \"09:00\"", "opens: \"nine\"");

    assertThatThrownBy(() -> RegionReader.parse("p.yaml", broken))
        .isInstanceOf(ProfileMistakes.class)
        .hasMessageContaining(
            "p.yaml:5: time_zone: 'Mars/Olympus' is no time zone; write it like Asia/Yekaterinburg")
        .hasMessageContaining("deadlines.opens: 'nine' is no time of day; write it like '09:00'");
  }

  @Test
  void anUnknownFieldIsProbablyMistyped() {
    assertThat(mistakesOf("  incident_window: P3D", "  incident_windov: P3D").mistakes())
        .anySatisfy(
            m ->
                assertThat(m)
                    .endsWith(
                        "stream.incident_windov: is not known here; known: checkpoint_interval, incident_memory, incident_window, kafka"))
        .anySatisfy(m -> assertThat(m).endsWith("stream.incident_window: is missing"));
  }

  @Test
  void aTermThatNobodyUnderstandsIsRefusedWithAnExample() {
    assertThat(mistakesOf("first_answer: 4 working hours", "first_answer: soon").mistakes())
        .singleElement()
        .asString()
        .endsWith(
            "deadlines.rules[2].first_answer: 'soon' is no term; write it like '4 working hours', '24 hours' or '10 working days'");
  }

  @Test
  void aSlugThatStandsTwiceIsNamed() {
    assertThat(mistakesOf("slug: gubkinsky", "slug: salekhard").mistakes())
        .singleElement()
        .asString()
        .endsWith("municipalities: 'salekhard' stands here twice");
  }

  @Test
  void whatIsNoYamlIsNamedWithItsLine() {
    assertThatThrownBy(() -> RegionReader.parse("p.yaml", "slug: yamal\nname: [\n"))
        .hasMessageStartingWith("p.yaml:")
        .hasMessageContaining("is no YAML");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> RegionReader.read(Path.of("/nowhere/p.yaml")))
        .hasMessageStartingWith("/nowhere/p.yaml: can't be read");
  }

  private static final String INBOX = "  - {id: inbox, platform: import, address: inbox}";

  @Test
  void aFeedHasACredentialByReferenceAndASchedule() {
    Region region =
        RegionReader.parse(
            "yamal.yaml",
            shipped()
                .replace(
                    INBOX,
                    """
                      - {id: live, platform: vk, address: nur_live, municipality: novy-urengoy, credential: "env:VK_TOKEN",
                         schedule: {fastest: PT2M, comments_for: P7D}}
                    fetching: {contact: info@example.org, inside: [portal.local], servers: {vk: "http://proxy.local/"}}
                    """));

    Feed feed = region.feed("live").orElseThrow();
    assertThat(feed.credential()).hasToString("env:VK_TOKEN");
    assertThat(feed.schedule())
        .isEqualTo(
            new FeedSchedule(Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofDays(7)));
    assertThat(region.fetching().contact()).isEqualTo("info@example.org");
    assertThat(region.fetching().inside()).containsExactly("portal.local");
    assertThat(region.fetching().servers()).containsEntry(Platform.VK, "http://proxy.local");
  }

  @Test
  void aSecretInTheProfileIsRefusedAndNotRepeated() {
    assertThat(mistakesOf(INBOX, INBOX.replace("}", ", credential: vk1.a.SECRET}")).mistakes())
        .singleElement()
        .asString()
        .endsWith(
            "feeds[0].credential: must be env:NAME or file:PATH; a secret itself must not stand in the profile")
        .doesNotContain("SECRET");
  }

  @Test
  void aScheduleThatIsFasterThanItIsSlowIsRefused() {
    assertThat(
            mistakesOf(INBOX, INBOX.replace("}", ", schedule: {fastest: PT2H, slowest: PT1H}}"))
                .mistakes())
        .singleElement()
        .asString()
        .endsWith("feeds[0].schedule.slowest: must not be shorter than fastest");
  }

  @Test
  void aFieldThatStandsTwiceIsNamedWithBothLines() {
    assertThat(mistakesOf(INBOX, INBOX.replace("}", ", address: another}")).mistakes())
        .singleElement()
        .asString()
        .matches("(?s).*:(\\d+): feeds\\[0].address: stands here twice, in line \\1 too");
  }

  @Test
  void aWholeSectionThatStandsTwiceIsNamed() {
    assertThat(mistakesOf("feeds:", "daily_at: '09:00'\ndaily_at: '10:00'\nfeeds:").mistakes())
        .singleElement()
        .asString()
        .contains("daily_at: stands here twice, in line ");
  }
}
