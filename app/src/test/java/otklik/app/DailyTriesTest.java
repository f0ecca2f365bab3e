package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Sector;
import otklik.pace.MovingClock;
import otklik.region.RegionReader;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;
import otklik.sink.index.ClusterAddress;
import otklik.sink.signal.SignalDocument;
import otklik.sink.signal.Signals;

/** A list that could not be made is made and told later; the others are told once. */
@ExtendWith(SearchNodeExtension.class)
class DailyTriesTest {

  /** 10:00 in the region. */
  private static final Instant MORNING = Instant.parse("2026-11-25T05:00:00Z");

  private final MovingClock clock = new MovingClock(MORNING);
  @TempDir private Path folder;
  private DailySchedule schedule;

  @BeforeEach
  void index() throws Exception {
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of(
            "1", Sector.ROADS, "salekhard", MORNING.minus(Duration.ofDays(1)), "яма у рынка"));
    schedule = schedule(SearchNodeExtension.address());
  }

  private DailySchedule schedule(ClusterAddress index) {
    return new DailySchedule(
        RegionReader.shipped(),
        new DataFolder(folder),
        index,
        SearchNodeExtension.cluster(),
        clock);
  }

  private Path file(String name) {
    return folder.resolve("lists/2026-11-24").resolve(name);
  }

  /** Nothing can be written where a folder with something in it stands. */
  private void occupy(String slug) throws IOException {
    for (String ending : List.of("xlsx", "csv", "html", "pdf")) {
      Files.createDirectories(file(slug + "." + ending).resolve("something"));
    }
  }

  private void free(String slug) throws IOException {
    for (String ending : List.of("xlsx", "csv", "html", "pdf")) {
      Files.delete(file(slug + "." + ending).resolve("something"));
      Files.delete(file(slug + "." + ending));
    }
  }

  private List<SignalDocument> told() throws IOException {
    Signals signals = new Signals(SearchNodeExtension.cluster());
    signals.refresh();
    return signals.inbox(null, 100);
  }

  private String summary() throws IOException {
    return told().stream()
        .filter(signal -> signal.signal().contains("/summary/"))
        .map(SignalDocument::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOthersAreToldAtOnceAndTheFailedOneWhenItIsThere() throws Exception {
    occupy("salekhard");
    schedule.makeDue();

    assertThat(told()).hasSize(13).noneMatch(signal -> signal.signal().contains("salekhard"));
    assertThat(summary()).contains("Пока нет перечней: Салехард. Через час попробуем ещё раз.");
    assertThat(folder.resolve("daily-unmade")).hasContent("2026-11-24 salekhard");
    Instant others = Files.getLastModifiedTime(file("nadymsky.xlsx")).toInstant();

    free("salekhard");
    clock.set(MORNING.plus(Duration.ofMinutes(59)));
    schedule.makeDue();
    assertThat(told()).hasSize(13);

    clock.set(MORNING.plus(Duration.ofMinutes(60)));
    schedule.makeDue();
    assertThat(told())
        .hasSize(14)
        .filteredOn(signal -> signal.signal().contains("salekhard"))
        .singleElement()
        .satisfies(
            signal -> assertThat(signal.attachments()).allMatch(f -> Files.exists(Path.of(f))));
    assertThat(Files.getLastModifiedTime(file("nadymsky.xlsx")).toInstant()).isEqualTo(others);
    assertThat(folder.resolve("daily-unmade")).doesNotExist();
  }

  @Test
  void aDayOfWhichNothingCouldBeMadeIsTriedAgainAfterTenMinutes() throws Exception {
    DailySchedule away = schedule(ClusterAddress.of("http://127.0.0.1:1", null));
    assertThatThrownBy(away::makeDue).isInstanceOf(Exception.class);

    clock.set(MORNING.plus(Duration.ofMinutes(9)));
    away.makeDue();
    assertThat(folder.resolve("daily-done")).doesNotExist();

    clock.set(MORNING.plus(Duration.ofMinutes(10)));
    assertThatThrownBy(away::makeDue).isInstanceOf(Exception.class);
  }

  @Test
  void aListWithoutItsPrintIsToldWithWhatThereIs() throws Exception {
    Files.createDirectories(file("salekhard.pdf").resolve("something"));
    schedule.makeDue();

    assertThat(told())
        .hasSize(14)
        .filteredOn(signal -> signal.signal().contains("salekhard"))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.text())
                  .contains(
                      "Не удалось сделать: PDF. Приложено то, что удалось; через час попробуем ещё раз.");
              assertThat(signal.attachments())
                  .containsExactly(
                      file("salekhard.xlsx").toString(), file("salekhard.html").toString());
            });
  }
}
