package otklik.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import otklik.analysis.Sector;
import otklik.json.Json;

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
                        "stream.incident_windov: is not known here; known: checkpoint_interval, incident_window"))
        .anySatisfy(m -> assertThat(m).endsWith("stream.incident_window: is missing"));
  }

  @Test
  void aTermThatNobodyUnderstandsIsRefusedWithAnExample() {
    assertThat(mistakesOf("first_answer: 4 working hours", "first_answer: soon").mistakes())
        .singleElement()
        .asString()
        .endsWith(
            "deadlines.rules[0].first_answer: 'soon' is no term; write it like '4 working hours', '24 hours' or '10 working days'");
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
}
