package otklik.sink.signal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
   * @param missing endings of the files that could not be made
   */
  public Signal ofList(
      String recipient,
      String slug,
      String name,
      int ofTheDay,
      int overdue,
      List<String> missing,
      Instant now) {
    return signal(
        recipient,
        slug,
        Messages.text("daily.title", name, day),
        Messages.text("daily.text", ofTheDay, overdue) + said(missing),
        missing,
        now);
  }

  /**
   * @param slug the name of its files
   * @param missing endings of the files that could not be made
   * @param without names of municipalities that have no list
   */
  public Signal ofSummary(
      String recipient,
      String slug,
      String region,
      List<String> missing,
      List<String> without,
      Instant now) {
    String lists =
        without.isEmpty() ? "" : "\n" + Messages.text("daily.without", String.join(", ", without));
    return signal(
        recipient,
        slug,
        Messages.text("daily.summary-title", region, day),
        Messages.text("daily.summary-text") + said(missing) + lists,
        missing,
        now);
  }

  private static String said(List<String> missing) {
    String names = String.join(", ", missing).toUpperCase(Locale.ROOT);
    return missing.isEmpty() ? "" : "\n" + Messages.text("daily.missing", names);
  }

  /** A table and a print; where one can't be made, what holds the same instead of it. */
  private List<String> attachments(String slug, List<String> missing) {
    return List.of(
        folder.resolve(slug + (missing.contains("xlsx") ? ".csv" : ".xlsx")).toString(),
        folder.resolve(slug + (missing.contains("pdf") ? ".html" : ".pdf")).toString());
  }

  private Signal signal(
      String recipient, String slug, String title, String text, List<String> missing, Instant now) {
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
        attachments(slug, missing));
  }
}
