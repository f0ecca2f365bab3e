package otklik.lists;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import otklik.lists.document.Cell;
import otklik.lists.document.ListColumn;
import otklik.lists.document.ListDocument;
import otklik.lists.document.ListDocument.Fact;
import otklik.lists.document.ListTable;

/**
 * What a municipality gets of a day.
 *
 * @param name as people read it
 * @param complaints of the day, and those that are open and overdue; in any order
 * @param incidents that had voices on the day; in any order
 */
public record MunicipalityDay(
    String name,
    LocalDate date,
    ZoneId zone,
    List<ListedIncident> incidents,
    List<ListedComplaint> complaints) {

  private static final Comparator<ListedComplaint> CRITICAL_THEN_OLDEST =
      Comparator.comparing((ListedComplaint c) -> !c.critical())
          .thenComparing(ListedComplaint::postedAt)
          .thenComparing(ListedComplaint::id);

  private static final Comparator<ListedIncident> LOUDEST =
      Comparator.comparing((ListedIncident i) -> !i.raised())
          .thenComparing(ListedIncident::voicesOfDay, Comparator.reverseOrder())
          .thenComparing(ListedIncident::voices, Comparator.reverseOrder())
          .thenComparing(ListedIncident::id);

  public ListDocument document() {
    List<ListedComplaint> ofTheDay =
        complaints.stream().filter(c -> !c.overdue()).sorted(CRITICAL_THEN_OLDEST).toList();
    List<ListedComplaint> overdue =
        complaints.stream().filter(ListedComplaint::overdue).sorted(CRITICAL_THEN_OLDEST).toList();
    List<ListedIncident> loudest = incidents.stream().sorted(LOUDEST).toList();
    long critical = ofTheDay.stream().filter(ListedComplaint::critical).count();
    return new ListDocument(
        Texts.of("list.title", name, Texts.day(date)),
        Texts.of("list.subtitle"),
        date,
        zone,
        List.of(
            fact("fact.day", ofTheDay.size(), false),
            fact("fact.critical", critical, critical > 0),
            fact("fact.incidents", loudest.size(), false),
            fact("fact.overdue", overdue.size(), !overdue.isEmpty())),
        List.of(
            incidentTable(loudest),
            complaintTable("table.day", "list.empty-day", ofTheDay),
            complaintTable("table.overdue", "list.empty-overdue", overdue)));
  }

  private static Fact fact(String name, long count, boolean urgent) {
    return new Fact(Texts.of(name), Long.toString(count), "", urgent);
  }

  private static ListTable<ListedComplaint> complaintTable(
      String name, String empty, List<ListedComplaint> rows) {
    return new ListTable<>(Texts.of(name), SHEET, PRINTED, rows, Texts.of(empty));
  }

  private static ListTable<ListedIncident> incidentTable(List<ListedIncident> rows) {
    return new ListTable<>(
        Texts.of("table.incidents"),
        INCIDENT_SHEET,
        INCIDENT_PRINTED,
        rows,
        Texts.of("list.empty-incidents"));
  }

  private static <R> ListColumn<R> column(
      String name, int width, java.util.function.Function<R, Cell> cell) {
    return new ListColumn<>(Texts.of("column." + name), width, cell);
  }

  private static String lines(String... parts) {
    return java.util.Arrays.stream(parts)
        .filter(part -> part != null && !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static final List<ListColumn<ListedComplaint>> SHEET =
      List.of(
          column("posted", 16, c -> Cell.time(c.postedAt())),
          column("settlement", 18, c -> Cell.text(c.settlement())),
          column("address", 22, c -> Cell.text(c.address())),
          column("sector", 20, c -> Cell.text(c.sector())),
          column("topic", 28, c -> Cell.text(c.topic())),
          column("kind", 11, c -> Cell.text(c.kind())),
          column("urgency", 13, c -> Cell.text(c.urgency()).urgentIf(c.critical())),
          column("text", 70, c -> Cell.text(c.text())),
          column("platform", 14, c -> Cell.text(c.platform())),
          column("status", 13, c -> Cell.text(c.status())),
          column("responsible", 28, c -> Cell.text(c.responsible())),
          column("executor", 24, c -> Cell.text(c.executor())),
          column("first-answer", 16, c -> Cell.time(c.firstAnswerDueAt())),
          column("solution", 16, c -> Cell.time(c.solutionDueAt())),
          column("overdue", 16, c -> Cell.time(c.overdueSince()).urgentIf(true)),
          column("incident", 22, c -> Cell.text(c.incident())),
          column("source", 12, c -> source(c)),
          column("card", 12, c -> Cell.link(Texts.of("link.card"), c.card())),
          column("id", 22, c -> Cell.text(c.id())));

  private static Cell source(ListedComplaint complaint) {
    return complaint.url() == null
        ? Cell.EMPTY
        : Cell.link(Texts.of("link.source"), complaint.url());
  }

  private static final List<ListColumn<ListedComplaint>> PRINTED =
      List.of(
          column("posted", 10, c -> Cell.time(c.postedAt())),
          column("place", 13, c -> Cell.text(lines(c.settlement(), c.address()))),
          column("text", 36, c -> Cell.text(c.text()).urgentIf(c.critical()).wholeAt(c.card())),
          column("topic", 16, c -> Cell.text(lines(c.sector(), c.topic()))),
          column(
              "due", 10, c -> Cell.time(c.firstAnswerDueAt()).urgentIf(c.overdueSince() != null)),
          column("responsible", 10, c -> Cell.text(lines(c.responsible(), c.executor()))),
          column("card", 6, c -> Cell.link(Texts.of("link.card"), c.card())));

  private static final List<ListColumn<ListedIncident>> INCIDENT_SHEET =
      List.of(
          column("title", 60, i -> Cell.text(i.title())),
          column("level", 12, i -> Cell.text(i.level()).urgentIf(i.raised())),
          column("trend", 12, i -> Cell.text(i.trend())),
          column("sector", 22, i -> Cell.text(i.sector())),
          column("topic", 28, i -> Cell.text(i.topic())),
          column("settlement", 18, i -> Cell.text(i.settlement())),
          column("voices-day", 10, i -> Cell.number(i.voicesOfDay())),
          column("voices", 10, i -> Cell.number(i.voices())),
          column("authors", 10, i -> Cell.number(i.authors())),
          column("reach", 12, i -> Cell.number(i.reach())),
          column("first", 16, i -> Cell.time(i.firstAt())),
          column("last", 16, i -> Cell.time(i.lastAt())),
          column("platforms", 22, i -> Cell.text(i.platforms())),
          column("card", 12, i -> Cell.link(Texts.of("link.card"), i.card())),
          column("id", 26, i -> Cell.text(i.id())));

  private static final List<ListColumn<ListedIncident>> INCIDENT_PRINTED =
      List.of(
          column("title", 36, i -> Cell.text(i.title()).urgentIf(i.raised())),
          column("level", 8, i -> Cell.text(i.level()).urgentIf(i.raised())),
          column("topic", 20, i -> Cell.text(lines(i.sector(), i.topic()))),
          column("voices-day", 7, i -> Cell.number(i.voicesOfDay())),
          column("voices", 6, i -> Cell.number(i.voices())),
          column("trend", 7, i -> Cell.text(i.trend())),
          column("last", 10, i -> Cell.time(i.lastAt())),
          column("card", 6, i -> Cell.link(Texts.of("link.card"), i.card())));
}
