package otklik.sink.signal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import otklik.health.StreamHealth;
import otklik.region.Region;
import otklik.signal.Signal;
import otklik.signal.SignalKind;

/** What whoever administers the program is told of the stream; once each time that it stands. */
public record StreamSignals(Region region) {

  public Signal stands(StreamHealth health, Instant now) {
    ZonedDateTime since = health.since().atZone(region.timeZone());
    String what = Messages.text("stream." + health.trouble().name().toLowerCase(Locale.ROOT));
    return signal(
        "stands/" + health.since().getEpochSecond(),
        Messages.text("stream.title"),
        Messages.text("stream.text", since, what),
        now);
  }

  /**
   * @param since when it had stopped
   */
  public Signal goesOnAgain(Instant since, Instant now) {
    return signal(
        "again/" + since.getEpochSecond(),
        Messages.text("stream.again-title"),
        Messages.text("stream.again-text", since.atZone(region.timeZone())),
        now);
  }

  private Signal signal(String id, String title, String text, Instant now) {
    String person = region.centre().administratorOrCurator();
    return new Signal(
        "stream/" + id + "/" + person,
        SignalKind.STREAM,
        person,
        null,
        null,
        title,
        text,
        null,
        now,
        List.of());
  }
}
