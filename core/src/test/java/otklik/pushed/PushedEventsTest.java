package otklik.pushed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.pushed.PushedEvents.Event;
import otklik.pushed.PushedEvents.Position;

class PushedEventsTest {

  @TempDir private Path data;

  private static List<String> texts(List<Event> events) {
    return events.stream().map(Event::json).toList();
  }

  @Test
  void eventsAreReadInOrderFromWhereOneStands() throws Exception {
    PushedEvents events = new PushedEvents(data);
    events.append("vk", "{\"текст\":1}");
    events.append("vk", "{\"текст\":2}");
    events.append("other", "{}");

    List<Event> first = events.read("vk", Position.START, 1);

    assertThat(texts(first)).containsExactly("{\"текст\":1}");
    assertThat(texts(events.read("vk", first.get(0).after(), 10))).containsExactly("{\"текст\":2}");
  }

  @Test
  void aLineThatACrashCutShortIsNeitherReadNorDoesItSpoilTheNext() throws Exception {
    new PushedEvents(data).append("vk", "1");
    Files.writeString(
        data.resolve("pushed/vk/000000000001.jsonl"), "{\"ha", StandardOpenOption.APPEND);
    PushedEvents restarted = new PushedEvents(data);
    restarted.append("vk", "2");

    assertThat(texts(restarted.read("vk", Position.START, 10))).containsExactly("1", "2");
  }

  @Test
  void whatIsKeptElsewhereIsForgotten() throws Exception {
    new PushedEvents(data).append("vk", "1");
    PushedEvents events = new PushedEvents(data);
    events.append("vk", "2");
    Position after = events.read("vk", Position.START, 2).get(1).after();

    events.forget("vk", after);

    assertThat(texts(events.read("vk", Position.START, 10))).containsExactly("2");
    assertThat(events.read("vk", after, 10)).isEmpty();
  }

  @Test
  void positionsSurviveAsText() {
    assertThat(Position.parse("")).isEqualTo(Position.START);
    assertThat(Position.parse(new Position(3, 17).toString())).isEqualTo(new Position(3, 17));
  }

  @Test
  void anEventIsOneLine() {
    assertThatThrownBy(() -> new PushedEvents(data).append("vk", "a\nb"))
        .hasMessage("an event is one line");
  }
}
