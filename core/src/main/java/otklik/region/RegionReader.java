package otklik.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import otklik.analysis.Sector;
import otklik.place.Municipality;
import otklik.right.Rights;

/**
 * Reads a region profile and names every mistake with its line, all at once. The format is in
 * docs/how-to/region.md. Single use, single-threaded.
 */
public final class RegionReader {

  private final List<String> mistakes = new ArrayList<>();
  private Set<String> officers = Set.of();
  private Set<String> municipalities = Set.of();

  private RegionReader() {}

  /** The profile of Yamal, which is shipped with the program. */
  public static Region shipped() {
    try (InputStream stream = RegionReader.class.getResourceAsStream("yamal.yaml")) {
      return parse("yamal.yaml", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped profile can't be read", e);
    }
  }

  /**
   * @throws ProfileMistakes when the file can't be used
   */
  public static Region read(Path file) {
    try {
      return parse(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new ProfileMistakes(List.of(file + ": can't be read: " + e.getMessage()));
    }
  }

  /**
   * @param file its name, for the mistakes
   * @throws ProfileMistakes when the text can't be used
   */
  public static Region parse(String file, String yaml) {
    RegionReader reader = new RegionReader();
    try {
      Region region =
          reader.region(new ProfileSection(file, "", YamlNode.parse(yaml), reader.mistakes));
      if (!reader.mistakes.isEmpty()) {
        throw new ProfileMistakes(reader.mistakes);
      }
      return region;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String problem = e.getOriginalMessage().lines().findFirst().orElse("is no YAML");
      throw new ProfileMistakes(List.of(file + ":" + line + ": is no YAML: " + problem));
    } catch (IOException e) {
      throw new ProfileMistakes(List.of(file + ": can't be read: " + e.getMessage()));
    }
  }

  private Region region(ProfileSection root) {
    String slug = root.text("slug");
    String name = root.text("name");
    ZoneId zone = root.value("time_zone", ProfileValues::zone);
    List<ProfileSection> staff = root.sections("officers");
    List<Officer> people = staff.stream().map(RouteSections::officer).toList();
    officers = unique(root, "officers", people, Officer::id);
    staff.forEach(section -> RouteSections.checkDeputy(section, officers));
    Centre centre = centre(root.section("centre"));
    Map<Sector, SectorBlock> blocks = blocks(root.section("sectors"));
    PlaceSections places = new PlaceSections(officers);
    List<Municipality> towns =
        root.sections("municipalities").stream().map(places::municipality).toList();
    municipalities = unique(root, "municipalities", towns, Municipality::slug);
    FeedSections sections = new FeedSections(municipalities);
    List<Feed> feeds = root.sections("feeds").stream().map(sections::feed).toList();
    Set<String> feedIds = unique(root, "feeds", feeds, Feed::id);
    if (feedIds.contains(Feed.DESK.id())) {
      root.mistake("feeds", "'" + Feed.DESK.id() + "' is the desk's own; choose another id");
    }
    DeadlineRules deadlines = DeadlineSections.rules(root.section("deadlines"), feedIds);
    RoutingTable routes = routes(root);
    StreamSettings stream = stream(root.section("stream"));
    Fetching fetching = FeedSections.fetching(root);
    SignalSettings signals = SignalSections.settings(root);
    LocalTime dailyAt = root.optionalValue("daily_at", ProfileValues::time);
    Rights rights = RightSections.rights(root);
    List<AnswerTemplate> answers = AnswerSections.answers(root);
    LoginSettings login = root.has("login") ? LoginSettings.read(root.section("login")) : null;
    if (login != null && centre.desk() == null) {
      root.mistake("login", "needs centre.desk, the address at which browsers see the desk");
    }
    root.nothingElse();
    return new Region(
        slug, name, zone, centre, people, blocks, towns, feeds, deadlines, routes, stream, fetching,
        signals, dailyAt, rights, answers, login);
  }

  private static <T> Set<String> unique(
      ProfileSection root, String field, List<T> things, Function<T, String> id) {
    if (things.isEmpty()) {
      root.mistake(field, "at least one is needed");
    }
    Set<String> seen = new HashSet<>();
    for (T thing : things) {
      if (!seen.add(id.apply(thing))) {
        root.mistake(field, "'" + id.apply(thing) + "' stands here twice");
      }
    }
    return seen;
  }

  private Centre centre(ProfileSection section) {
    Function<String, String> person = field -> section.reference(field, officers, "officer");
    Centre centre =
        new Centre(
            section.text("name"),
            person.apply("curator"),
            person.apply("executive_officer"),
            person.apply("head"),
            person.apply("deputy"),
            person.apply("digitalisation"),
            person.apply("appeals"),
            person.apply("mass_media"),
            section.optionalValue("desk", ProfileValues::webAddress),
            section.optionalReference("administrator", officers, "officer"));
    section.nothingElse();
    return centre;
  }

  private Map<Sector, SectorBlock> blocks(ProfileSection section) {
    Map<Sector, SectorBlock> blocks = new EnumMap<>(Sector.class);
    for (Sector sector : Sector.values()) {
      blocks.put(sector, block(section.section(sector.code())));
    }
    section.nothingElse();
    return blocks;
  }

  private SectorBlock block(ProfileSection section) {
    SectorBlock block =
        new SectorBlock(
            section.reference("responsible", officers, "officer"),
            section.reference("block_head", officers, "officer"),
            section.values("directions", this::knownOfficer));
    section.nothingElse();
    return block;
  }

  private String knownOfficer(String id) {
    if (!officers.contains(id)) {
      throw new IllegalArgumentException("'" + id + "' is no officer of this profile");
    }
    return id;
  }

  private RoutingTable routes(ProfileSection root) {
    return new RoutingTable(
        root.sections("routes").stream()
            .map(section -> RouteSections.rule(section, officers, municipalities))
            .toList(),
        root.sections("absences").stream()
            .map(section -> RouteSections.absence(section, officers))
            .toList());
  }

  private static StreamSettings stream(ProfileSection section) {
    Duration window = section.value("incident_window", ProfileValues::duration);
    Duration memory = section.optionalValue("incident_memory", ProfileValues::duration);
    if (window != null && memory != null && memory.compareTo(window) < 0) {
      section.mistake("incident_memory", "must not be shorter than incident_window");
    }
    StreamSettings settings =
        new StreamSettings(
            section.value("checkpoint_interval", ProfileValues::duration),
            window,
            memory == null ? window : memory,
            section.has("kafka") ? kafka(section.section("kafka")) : null);
    section.nothingElse();
    return settings;
  }

  private static KafkaSettings kafka(ProfileSection section) {
    String topic = section.optionalText("topic");
    KafkaSettings kafka =
        new KafkaSettings(section.text("servers"), topic == null ? "posts.raw" : topic);
    section.nothingElse();
    return kafka;
  }
}
