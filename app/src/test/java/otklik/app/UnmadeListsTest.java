package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnmadeListsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @TempDir private Path folder;

  private UnmadeLists lists() {
    return new UnmadeLists(folder.resolve("daily-unmade"));
  }

  @Test
  void whatIsUnmadeIsKnownAfterARestartTheOldestDayFirst() throws IOException {
    lists().put(TUESDAY, List.of("summary"));
    lists().put(MONDAY, List.of("salekhard", "nadymsky"));

    assertThat(lists().all())
        .containsExactly(
            Map.entry(MONDAY, new TreeSet<>(List.of("nadymsky", "salekhard"))),
            Map.entry(TUESDAY, new TreeSet<>(List.of("summary"))));
  }

  @Test
  void whenAllIsMadeNothingIsLeft() throws IOException {
    lists().put(MONDAY, List.of("salekhard"));
    lists().put(MONDAY, List.of());

    assertThat(lists().all()).isEmpty();
    assertThat(lists().file()).doesNotExist();
  }
}
