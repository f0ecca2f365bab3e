package otklik.sink.signal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import otklik.signal.Signal;
import otklik.signal.SignalKind;

/**
 * Signals that bring a day's lists; one a day and list, however often the lists are made.
 *
 * @param folder that holds the files of the day
 */
public record DailySignals(LocalDate day, Path folder) {

  /**
   * @param slug of the municipality, and the name of its files
   */
  public Signal ofList(
      String recipient, String slug, String name, int ofTheDay, int overdue, Instant now) {
    return signal(
        recipient,
        slug,
        Messages.text("daily.title", name, day),
        Messages.text("daily.text", ofTheDay, overdue),
        now);
  }

  /**
   * @param slug the name of its files
   */
  public Signal ofSummary(String recipient, String slug, String region, Instant now) {
    return signal(
        recipient,
        slug,
        Messages.text("daily.summary-title", region, day),
        Messages.text("daily.summary-text"),
        now);
  }

  private Signal signal(String recipient, String slug, String title, String text, Instant now) {
    return new Signal(
        "daily/" + day + "/" + slug + "/" + recipient,
        SignalKind.DAILY_LIST,
        recipient,
        null,
        null,
        title,
        text,
        null,
        now,
        List.of(
            folder.resolve(slug + ".xlsx").toString(), folder.resolve(slug + ".pdf").toString()));
  }
}
