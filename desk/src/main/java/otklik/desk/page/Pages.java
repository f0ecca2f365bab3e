package otklik.desk.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import otklik.complaint.CardAddress;
import otklik.incident.IncidentLevel;
import otklik.incident.Trend;
import otklik.post.Platform;
import otklik.region.Officer;
import otklik.region.Region;

/**
 * Renders templates; gives them texts, names and dates as the region's people read them.
 * Thread-safe.
 */
public final class Pages {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final TemplateEngine engine;
  private final Region region;
  private final Clock clock;

  private final ResourceBundle texts = ResourceBundle.getBundle("otklik.desk.texts", RUSSIAN);
  private final DateTimeFormatter thisYear = DateTimeFormatter.ofPattern("d MMMM, HH:mm", RUSSIAN);
  private final DateTimeFormatter otherYear =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", RUSSIAN);

  public Pages(TemplateEngine engine, Region region, Clock clock) {
    this.engine = engine;
    this.region = region;
    this.clock = clock;
  }

  /** The template gets {@code pages} and {@code user} beside the given parameters. */
  public void render(Context context, String template, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("pages", this);
    all.put("user", Optional.ofNullable(context.sessionAttribute("user")).orElse(""));
    StringOutput output = new StringOutput();
    engine.render(template, all, output);
    context.html(output.toString());
  }

  /** A text of the interface. */
  public String text(String key) {
    return texts.getString(key);
  }

  public String text(String key, Object... values) {
    return String.format(RUSSIAN, texts.getString(key), values);
  }

  public Region region() {
    return region;
  }

  public Instant now() {
    return clock.instant();
  }

  /** Local time; "—" for null. */
  public String time(Instant instant) {
    if (instant == null) {
      return "—";
    }
    ZonedDateTime local = instant.atZone(region.timeZone());
    boolean same = local.getYear() == clock.instant().atZone(region.timeZone()).getYear();
    return (same ? thisYear : otherYear).format(local);
  }

  /** "осталось 3 ч" or "просрочено на 2 дн." */
  public String left(Instant due) {
    Duration left = Duration.between(clock.instant(), due);
    return text(left.isNegative() ? "due.overdue" : "due.left", length(left.abs()));
  }

  private String length(Duration duration) {
    if (duration.toHours() >= 48) {
      return text("due.days", duration.toDays());
    }
    return duration.toHours() >= 1
        ? text("due.hours", duration.toHours())
        : text("due.minutes", duration.toMinutes());
  }

  /** The position of an officer; "—" for null. */
  public String officer(String id) {
    return id == null ? "—" : region.officer(id).map(Officer::post).orElse(id);
  }

  public String level(String code) {
    return IncidentLevel.valueOf(code.toUpperCase(Locale.ROOT)).russianName();
  }

  public String trend(String code) {
    return Trend.valueOf(code.toUpperCase(Locale.ROOT)).russianName();
  }

  public String platforms(List<String> codes) {
    return codes.stream()
        .map(code -> Platform.ofCode(code).map(Platform::russianName).orElse(code))
        .collect(Collectors.joining(", "));
  }

  public String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** Address of a card. */
  public String card(String id) {
    return CardAddress.of(id);
  }
}
