package otklik.lists;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import otklik.analysis.Sector;
import otklik.lists.document.Cell;
import otklik.lists.document.ListColumn;
import otklik.lists.document.ListDocument;
import otklik.lists.document.ListDocument.Fact;
import otklik.lists.document.ListTable;

/**
 * The summary of a day for the region.
 *
 * @param rows a municipality each, in the profile's order, and those of no municipality last
 */
public record RegionDay(String region, LocalDate date, ZoneId zone, List<Row> rows) {

  /**
   * The day of a municipality.
   *
   * @param name as people read it
   * @param day counts by sector, in the order of {@link Sector#values()}
   * @param lastWeek counts of the same day of the week before, likewise
   * @param critical how many of the day are critical
   * @param incidents that had voices on the day
   * @param overdue open and overdue at the end of the day
   */
  public record Row(
      String name, int[] day, int[] lastWeek, int critical, int incidents, int overdue) {

    int total() {
      return Arrays.stream(day).sum();
    }

    int lastWeekTotal() {
      return Arrays.stream(lastWeek).sum();
    }

    Row and(Row other) {
      int[] sum = day.clone();
      int[] before = lastWeek.clone();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += other.day[i];
        before[i] += other.lastWeek[i];
      }
      return new Row(
          name,
          sum,
          before,
          critical + other.critical,
          incidents + other.incidents,
          overdue + other.overdue);
    }

    static Row empty(String name) {
      int sectors = Sector.values().length;
      return new Row(name, new int[sectors], new int[sectors], 0, 0, 0);
    }
  }

  public ListDocument document() {
    Row all = rows.stream().reduce(Row.empty(Texts.of("summary.total")), Row::and);
    List<Row> lines = new ArrayList<>(rows);
    lines.add(all);
    return new ListDocument(
        Texts.of("summary.title", region, Texts.day(date)),
        Texts.of("summary.subtitle"),
        date,
        zone,
        List.of(
            new Fact(Texts.of("fact.day"), Integer.toString(all.total()), lastWeek(all), false),
            new Fact(
                Texts.of("fact.critical"),
                Integer.toString(all.critical()),
                "",
                all.critical() > 0),
            new Fact(Texts.of("fact.incidents"), Integer.toString(all.incidents()), "", false),
            new Fact(
                Texts.of("fact.overdue"), Integer.toString(all.overdue()), "", all.overdue() > 0)),
        List.of(municipalities(lines), sectors(all)));
  }

  private static String lastWeek(Row row) {
    return row.lastWeekTotal() == 0
        ? Texts.of("fact.no-last-week")
        : Texts.of("fact.last-week", row.lastWeekTotal());
  }

  private ListTable<Row> municipalities(List<Row> lines) {
    int most =
        Math.max(1, rows.stream().flatMapToInt(row -> Arrays.stream(row.day())).max().orElse(1));
    List<ListColumn<Row>> columns = new ArrayList<>();
    columns.add(column("municipality", 26, row -> Cell.text(row.name())));
    for (Sector sector : Sector.values()) {
      columns.add(new ListColumn<>(sector.russianName(), 13, row -> count(row, sector, most)));
    }
    columns.add(column("total", 9, row -> Cell.number(row.total())));
    columns.add(column("last-week", 10, row -> Cell.number(row.lastWeekTotal())));
    columns.add(column("change", 11, row -> Cell.text(change(row.total(), row.lastWeekTotal()))));
    columns.add(
        new ListColumn<>(
            Texts.of("column.critical-count"),
            12,
            row -> Cell.number(row.critical()).urgentIf(row.critical() > 0)));
    columns.add(
        new ListColumn<>(
            Texts.of("column.incidents-count"), 12, row -> Cell.number(row.incidents())));
    columns.add(
        new ListColumn<>(
            Texts.of("column.overdue-count"),
            12,
            row -> Cell.number(row.overdue()).urgentIf(row.overdue() > 0)));
    return new ListTable<>(
        Texts.of("summary.table"), columns, narrow(columns), lines, Texts.of("summary.empty"));
  }

  /** Per cent of a page instead of characters of a sheet. */
  private static <R> List<ListColumn<R>> narrow(List<ListColumn<R>> columns) {
    int sum = columns.stream().mapToInt(ListColumn::width).sum();
    return columns.stream()
        .map(c -> new ListColumn<R>(c.name(), Math.max(4, 100 * c.width() / sum), c.cell()))
        .toList();
  }

  /** The line of all is not shaded: it would outshine the municipalities. */
  private Cell count(Row row, Sector sector, int most) {
    int count = row.day()[sector.ordinal()];
    boolean one = rows.contains(row);
    return Cell.number(count).shaded(one ? (double) count / most : 0);
  }

  private static ListTable<Sector> sectors(Row all) {
    int most = Math.max(1, Arrays.stream(all.day()).max().orElse(1));
    List<ListColumn<Sector>> columns =
        List.of(
            column("sector", 34, sector -> Cell.text(sector.russianName())),
            column(
                "total",
                12,
                sector -> {
                  int count = all.day()[sector.ordinal()];
                  return Cell.number(count).shaded((double) count / most);
                }),
            column("last-week", 14, sector -> Cell.number(all.lastWeek()[sector.ordinal()])),
            column(
                "change",
                14,
                sector ->
                    Cell.text(
                        change(all.day()[sector.ordinal()], all.lastWeek()[sector.ordinal()]))));
    return new ListTable<>(
        Texts.of("summary.sectors"),
        columns,
        columns,
        List.of(Sector.values()),
        Texts.of("summary.empty"));
  }

  /** "+12 %" or "−3"; small counts as they are, because half of two says nothing. */
  private static String change(int now, int before) {
    int difference = now - before;
    String sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
    boolean few = before < 10;
    long amount = few ? Math.abs(difference) : Math.round(100.0 * Math.abs(difference) / before);
    return sign + amount + (few ? "" : " %");
  }

  private static <R> ListColumn<R> column(
      String name, int width, java.util.function.Function<R, Cell> cell) {
    return new ListColumn<>(Texts.of("column." + name), width, cell);
  }
}
