package otklik.desk.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.analysis.Urgency;
import otklik.complaint.CardAddress;
import otklik.complaint.HandlingEntry;
import otklik.complaint.Status;
import otklik.incident.IncidentLevel;
import otklik.incident.Trend;
import otklik.post.OneLine;
import otklik.post.Platform;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.right.Action;
import otklik.right.Role;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.search.FoundComplaint;

/**
 * Renders templates; gives them texts, names and dates as the region's people read them.
 * Thread-safe.
 */
public final class Pages {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final TemplateEngine engine;
  private final Region region;
  private final Clock clock;
  private final RegionMap map;
  private final String started = UUID.randomUUID().toString();

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", RUSSIAN);

  private final ResourceBundle texts = ResourceBundle.getBundle("otklik.desk.texts", RUSSIAN);
  private final DateTimeFormatter thisYear = DateTimeFormatter.ofPattern("d MMMM, HH:mm", RUSSIAN);
  private final DateTimeFormatter otherYear =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", RUSSIAN);

  public Pages(TemplateEngine engine, Region region, Clock clock) {
    this.engine = engine;
    this.region = region;
    this.map = RegionMap.of(region);
    this.clock = clock;
  }

  /** The template gets {@code pages} and {@code visit} beside the given parameters. */
  public void render(Context context, String template, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("pages", this);
    all.put("visit", Visit.of(context));
    StringOutput output = new StringOutput();
    engine.render(template, all, output);
    context.html(output.toString());
  }

  /** Another one after every start of the program: a page that knows another is an old one. */
  public String started() {
    return started;
  }

  /** A text of the interface. */
  public String text(String key) {
    return texts.getString(key);
  }

  public String text(String key, Object... values) {
    return String.format(RUSSIAN, texts.getString(key), values);
  }

  public RegionMap map() {
    return map;
  }

  public Region region() {
    return region;
  }

  public Instant now() {
    return clock.instant();
  }

  public Instant endOfToday() {
    ZonedDateTime local = clock.instant().atZone(region.timeZone());
    return local.toLocalDate().plusDays(1).atStartOfDay(region.timeZone()).toInstant();
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

  /** "3 ч", "2 дн." */
  public String length(long minutes) {
    return length(Duration.ofMinutes(minutes));
  }

  private String length(Duration duration) {
    if (duration.toHours() >= 48) {
      return text("due.days", duration.toDays());
    }
    return duration.toHours() >= 1
        ? text("due.hours", duration.toHours())
        : text("due.minutes", duration.toMinutes());
  }

  /** A local day. */
  public String day(LocalDate date) {
    return DAY.format(date);
  }

  public boolean isOverdue(FoundComplaint found) {
    return found.standing().isOverdue(clock.instant());
  }

  /** Which deadline comes next, in words. */
  public String due(FoundComplaint found) {
    Instant due = next(found);
    if (due == null) {
      return text("due.none");
    }
    boolean answered = found.handling().answeredAt() != null;
    String what = text(answered ? "card.solution" : "card.first-answer");
    return what + " " + time(due) + " · " + left(due);
  }

  /** Null when none runs. */
  private static Instant next(FoundComplaint found) {
    if (found.handling().terms().pausedSince() != null || !found.handling().status().isOpen()) {
      return null;
    }
    return found.handling().answeredAt() == null
        ? found.document().firstAnswerDueAt()
        : found.document().solutionDueAt();
  }

  /** What a line of the history says beside its action. */
  public String note(HandlingEntry entry) {
    if (entry.action() == Action.ASSIGN) {
      int colon = entry.note().indexOf(": ");
      String officer = colon < 0 ? entry.note() : entry.note().substring(0, colon);
      return officer(officer) + (colon < 0 ? "" : entry.note().substring(colon));
    }
    return entry.note();
  }

  public String role(String code) {
    return Role.ofCode(code).map(Role::russianName).orElse(code);
  }

  /** What an entry of the audit log says was done. */
  public String audited(String code) {
    return Action.ofCode(code)
        .map(Action::done)
        .orElseGet(() -> texts.containsKey("audited." + code) ? text("audited." + code) : code);
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

  public String status(String code) {
    return Status.ofCode(code).map(Status::russianName).orElse(code);
  }

  public String kind(String code) {
    return Kind.ofCode(code).map(Kind::russianName).orElse(code);
  }

  public String urgency(String code) {
    return Urgency.valueOf(code.toUpperCase(Locale.ROOT)).russianName();
  }

  public String sector(String code) {
    return Sector.ofCode(code).map(Sector::russianName).orElse(code);
  }

  /** Municipality and settlement; the words for an unknown place. */
  public String place(ComplaintDocument d) {
    if (d.municipality() == null) {
      return text("place.unknown");
    }
    String municipality = region.municipalityName(d.municipality());
    boolean more = d.settlement() != null && !d.settlement().equals(municipality);
    return more ? municipality + ", " + d.settlement() : municipality;
  }

  /** The masked text in one line, cut. */
  public String excerpt(ComplaintDocument d, int length) {
    return OneLine.of(ShownText.masked(d), length);
  }

  /** The local day, as fields of forms have it. */
  public String today() {
    return clock.instant().atZone(region.timeZone()).toLocalDate().toString();
  }

  public String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** The answers that fit its sector, with its fields filled in: name → text. */
  public Map<String, String> answers(ComplaintDocument d) {
    return new AnswerTexts(region, this).of(d);
  }

  /** Only an address of our own: "//elsewhere.example" would lead away. */
  public static String ownAddress(String address, String otherwise) {
    return OwnAddress.isOne(address) ? address : otherwise;
  }

  /** Address of a card. */
  public String card(String id) {
    return CardAddress.of(id);
  }
}
