package otklik.desk.breakdown;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.desk.breakdown.BreakdownPage.Field;
import otklik.desk.breakdown.BreakdownPage.Row;
import otklik.desk.page.Pages;
import otklik.desk.page.QueryReader;
import otklik.desk.page.Visit;
import otklik.lists.document.Cell;
import otklik.lists.document.ListColumn;
import otklik.lists.document.ListDocument;
import otklik.lists.document.ListTable;
import otklik.lists.format.SheetFormat;
import otklik.right.Sight;
import otklik.sink.search.Breakdown;
import otklik.sink.search.BreakdownSearch;
import otklik.sink.search.Dimension;
import otklik.sink.search.Measure;

/** The table builder, and its tables as workbook and as picture. */
public final class BreakdownRoom {

  private static final int HEATS = 5;

  private final Pages pages;
  private final QueryReader queries;
  private final BreakdownSearch breakdowns;
  private final BreakdownNames names;

  public BreakdownRoom(Pages pages, QueryReader queries, BreakdownSearch breakdowns) {
    this.pages = pages;
    this.queries = queries;
    this.breakdowns = breakdowns;
    this.names = new BreakdownNames(pages);
  }

  public void page(Context context) throws IOException {
    pages.render(
        context,
        "breakdown/breakdown.jte",
        Map.of(
            "page",
            make(context),
            "names",
            names,
            "dimensions",
            Dimension.values(),
            "measures",
            Measure.values()));
  }

  /** A drawing that can be put into a report. */
  public void picture(Context context) throws IOException {
    pages.render(context, "breakdown/picture.jte", Map.of("page", make(context), "names", names));
    context.contentType("image/svg+xml; charset=utf-8");
    context.header(
        "Content-Disposition", "attachment; filename=\"otklik-" + pages.today() + ".svg\"");
  }

  public void sheet(Context context) throws IOException {
    BreakdownPage page = make(context);
    BreakdownQuestion question = page.question();
    List<ListColumn<Row>> columns = new ArrayList<>();
    columns.add(
        new ListColumn<>(names.dimension(question.rows()), 34, row -> Cell.text(row.name())));
    for (int i = 0; i < page.heads().size(); i++) {
      int at = i;
      columns.add(
          new ListColumn<>(
              page.heads().get(i),
              14,
              row ->
                  cell(row.fields().get(at).number())
                      .shaded(row.fields().get(at).heat() / (double) HEATS)));
    }
    columns.add(new ListColumn<>(pages.text("overview.total"), 12, row -> cell(row.sum())));
    if (question.measure().isOfCases()) {
      columns.add(new ListColumn<>(pages.text("breakdown.cases"), 12, row -> cell(row.cases())));
    }
    columns.add(new ListColumn<>(pages.text("breakdown.before"), 16, row -> cell(row.before())));
    List<Row> rows = new ArrayList<>(page.rows());
    rows.add(page.sums());
    String title = names.measure(question.measure());
    ListDocument document =
        new ListDocument(
            title,
            pages.text("breakdown.period", page.from(), page.to()),
            LocalDate.parse(pages.today()),
            pages.region().timeZone(),
            List.of(),
            List.of(
                new ListTable<>(
                    pages.text("breakdown.title"),
                    columns,
                    columns,
                    rows,
                    pages.text("search.nothing"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SheetFormat().write(document, out);
    context.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    context.header(
        "Content-Disposition", "attachment; filename=\"otklik-" + pages.today() + ".xlsx\"");
    context.result(out.toByteArray());
  }

  /** A number stays one, so that it can be added up. */
  private static Cell cell(String shown) {
    String digits = shown.replaceAll("[\\s\\u00a0\\u202f]", "");
    return digits.matches("\\d+") ? Cell.number(Double.parseDouble(digits)) : Cell.text(shown);
  }

  /** The same table for programs: codes and bare numbers. */
  public void json(Context context) throws IOException {
    context.json(now(BreakdownQuestion.read(context, queries, pages), sight(context)));
  }

  private static Sight sight(Context context) {
    return Visit.of(context).person().sight();
  }

  private Breakdown now(BreakdownQuestion question, Sight sight) throws IOException {
    return breakdowns.of(
        question.request(),
        question.rows(),
        question.columns(),
        question.measure(),
        pages.now(),
        sight);
  }

  private BreakdownPage make(Context context) throws IOException {
    BreakdownQuestion question = BreakdownQuestion.read(context, queries, pages);
    Sight sight = sight(context);
    Breakdown now = now(question, sight);
    Breakdown before =
        breakdowns.of(
            question.before(), question.rows(), null, question.measure(), pages.now(), sight);
    return new BreakdownPage(
        question,
        question.firstDay(pages).toString(),
        question.lastDay(pages).toString(),
        question.parameters(pages),
        now.columns().stream().map(key -> names.key(question.columns(), key)).toList(),
        rows(now, before, question),
        sums(now, before, question));
  }

  private List<Row> rows(Breakdown now, Breakdown before, BreakdownQuestion question) {
    double most =
        most(now.fields().values().stream().flatMap(row -> row.values().stream()).toList());
    double mostOfRow = most(now.rowSums().values());
    List<Row> rows = new ArrayList<>();
    for (String key : now.rows()) {
      Double sum = now.rowSums().get(key);
      rows.add(
          new Row(
              names.key(question.rows(), key),
              now.columns().stream()
                  .map(column -> field(now.field(key, column), most, question.measure()))
                  .toList(),
              names.number(question.measure(), sum),
              cases(now.cases().get(key)),
              question.rows().isTime()
                  ? ""
                  : names.number(question.measure(), before.rowSums().get(key)),
              sum == null || mostOfRow == 0 ? 0 : (int) Math.round(100 * sum / mostOfRow)));
    }
    return rows;
  }

  private String cases(Long count) {
    return count == null ? "" : pages.text("number", count);
  }

  private Row sums(Breakdown now, Breakdown before, BreakdownQuestion question) {
    return new Row(
        pages.text("overview.total"),
        now.columns().stream()
            .map(
                column ->
                    new Field(names.number(question.measure(), now.columnSums().get(column)), 0))
            .toList(),
        names.number(question.measure(), now.sum()),
        cases(now.allCases()),
        names.number(question.measure(), before.sum()),
        0);
  }

  private Field field(Double value, double most, Measure measure) {
    int heat = value == null || most == 0 ? 0 : (int) Math.ceil(HEATS * value / most);
    return new Field(value == null ? "" : names.number(measure, value), heat);
  }

  private static double most(java.util.Collection<Double> values) {
    return values.stream()
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }
}
