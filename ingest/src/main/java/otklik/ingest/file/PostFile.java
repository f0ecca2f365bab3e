package otklik.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import otklik.ingest.file.text.Line;
import otklik.ingest.file.text.LineReader;
import otklik.json.Json;

/** The rows of a text file: TSV, CSV or JSON lines. Used by one thread. */
public final class PostFile implements Rows {

  /** Of one record: a longer one has lost its closing mark. */
  private static final int MOST_LINES = 5_000;

  /** With fewer columns a line of a text is easily taken for a row. */
  private static final int FEWEST_TOLD = 3;

  /** A text has blanks, or no number. */
  private static final Pattern ID = Pattern.compile("\\S*\\d\\S*");

  private final LineReader lines;

  /** Rows that stood in one line with the last one. */
  private final Deque<Row> ready = new ArrayDeque<>();

  /** Lines that are to be read once more. */
  private final Deque<Line> again = new ArrayDeque<>();

  private final FileFormat format;
  private final Columns columns;
  private List<String> titles = List.of();
  private List<String> header;
  private char separator;
  private boolean ended;

  /** A file with our own columns. */
  public PostFile(InputStream stream, FileFormat format) throws IOException {
    this(stream, format, Columns.PLAIN);
  }

  PostFile(InputStream stream, FileFormat format, Columns columns) throws IOException {
    this.lines = new LineReader(stream);
    this.format = format;
    this.columns = columns;
  }

  @Override
  public Row next() throws IOException {
    if (ended) {
      return null;
    }
    if (header == null) {
      Row problem = readHeader();
      if (problem != null) {
        ended = true;
        return problem;
      }
    }
    if (!ready.isEmpty()) {
      return ready.removeFirst();
    }
    Line line = nextFilled();
    if (line == null) {
      ended = true;
      return null;
    }
    return line.problem() != null ? Row.bad(line, line.problem()) : row(line);
  }

  private Row row(Line line) throws IOException {
    return switch (format) {
      case JSONL -> json(line);
      case JSON, XLSX -> throw new IllegalStateException(format + " is no text of lines");
      case TSV -> cells(line, Arrays.asList(line.text().split("\t", -1)));
      case CSV -> csv(line);
    };
  }

  /** Answers the problem that makes the file unreadable; null when there is none. */
  private Row readHeader() throws IOException {
    if (format == FileFormat.JSONL) {
      header = List.of();
      return null;
    }
    Line line = nextFilled();
    if (line == null) {
      return Row.fatal(1, "the file is empty");
    }
    if (line.problem() != null) {
      return Row.fatal(line.number(), "header: " + line.problem());
    }
    Character said = CsvRecords.saidSeparator(line.text());
    if (said != null) {
      line = nextFilled();
      if (line == null || line.problem() != null) {
        return Row.fatal(1, "the file has no header");
      }
    }
    separator = said == null ? CsvRecords.separator(line.text()) : said;
    List<List<String>> records =
        format == FileFormat.TSV
            ? List.of(Arrays.asList(line.text().split("\t", -1)))
            : CsvRecords.records(line.text(), separator);
    List<String> cells = records.isEmpty() ? List.of() : records.get(0);
    titles = cells;
    header = columns.fields(cells);
    List<String> missing = columns.missing(header);
    if (!missing.isEmpty()) {
      return Row.fatal(line.number(), missing(missing, cells));
    }
    String twice = Columns.twice(header, cells);
    if (twice != null) {
      return Row.fatal(line.number(), twice);
    }
    String undated = columns.undated(cells);
    if (undated != null) {
      return Row.fatal(line.number(), undated);
    }
    for (List<String> record : records.subList(1, records.size())) {
      ready.add(cells(line, record));
    }
    return null;
  }

  /** In the words of the file. */
  static String missing(List<String> missing, List<String> header) {
    return missing.get(0) + ": the column is missing; the header has " + Columns.shown(header);
  }

  private Line nextFilled() throws IOException {
    Line line = nextLine();
    while (line != null && line.problem() == null && line.text().isBlank()) {
      line = nextLine();
    }
    return line;
  }

  private Line nextLine() throws IOException {
    return again.isEmpty() ? lines.next() : again.removeFirst();
  }

  /**
   * A record may go on over several lines. One whose quotation mark is never closed, or closed in
   * another row, costs its first line only: the lines behind it are read once more by themselves.
   */
  private Row csv(Line first) throws IOException {
    CsvQuotes quotes = new CsvQuotes(separator);
    quotes.read(first.text());
    if (!quotes.areOpen()) {
      return records(first, first.text());
    }
    StringBuilder record = new StringBuilder(first.text());
    List<Line> taken = new ArrayList<>();
    Line more = first;
    while (quotes.areOpen() && more.problem() == null && fits(record, taken)) {
      more = nextLine();
      if (more == null) {
        break;
      }
      taken.add(more);
      quotes.read("\n" + more.text());
      record.append('\n').append(more.text());
    }
    if (more != null && more.problem() == null && !quotes.areOpen() && !quotes.areBroken()) {
      List<String> cells = CsvRecords.cells(record.toString(), separator);
      if (cells.size() == header.size() && !holdsRows(taken)) {
        return cells(first, cells);
      }
    }
    for (int i = taken.size() - 1; i >= 0; i--) {
      again.addFirst(taken.get(i));
    }
    return Row.bad(first, "row: a quotation mark is not closed");
  }

  /** Whether what would be one cell holds whole rows: its mark was closed by another row's. */
  private boolean holdsRows(List<Line> taken) {
    int id = header.indexOf("id");
    for (Line line : taken.subList(0, taken.size() - 1)) {
      List<String> cells =
          id < 0 || header.size() < FEWEST_TOLD
              ? List.of()
              : CsvRecords.cells(line.text(), separator);
      if (cells.size() == header.size() && ID.matcher(cells.get(id)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The first one; the others of the line have their turn after it. */
  private Row records(Line line, String text) {
    List<List<String>> records = CsvRecords.records(text, separator);
    if (records.size() > 1) {
      records.stream().skip(1).forEach(record -> ready.add(cells(line, record)));
    }
    return cells(line, records.isEmpty() ? List.of() : records.get(0));
  }

  private static boolean fits(StringBuilder record, List<Line> taken) {
    return record.length() < LineReader.LONGEST_LINE && taken.size() < MOST_LINES;
  }

  private Row cells(Line line, List<String> cells) {
    if (cells.size() != header.size()) {
      return Row.bad(
          line, "row: " + header.size() + " columns are expected, here are " + cells.size());
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      fields.put(header.get(i), cells.get(i));
    }
    String undated = columns.undated(fields, titles);
    return undated == null ? Row.of(line, fields) : Row.fatal(line.number(), undated);
  }

  private Row json(Line line) {
    try {
      JsonNode node = Json.whole().readTree(line.text());
      return object(line, node, columns);
    } catch (JsonProcessingException e) {
      return Row.bad(
          line, "row: is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  /** A row of a JSON object. */
  static Row object(Line line, JsonNode node, Columns columns) {
    if (!node.isObject()) {
      return Row.bad(line, "row: a JSON object is expected");
    }
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      names.add(field.getKey());
      values.add(JsonTexts.of(field.getValue()));
    }
    Map<String, String> fields = new HashMap<>();
    List<String> known = columns.fields(names);
    for (int i = 0; i < known.size(); i++) {
      if (JsonTexts.isNone(node.get(names.get(i))) && Columns.isScalar(known.get(i))) {
        return Row.bad(line, known.get(i) + ": a text or a number is expected");
      }
      fields.put(known.get(i), values.get(i));
    }
    List<String> missing = columns.missing(fields.keySet());
    if (!missing.isEmpty()) {
      return Row.bad(line, missing.get(0) + ": the field is missing");
    }
    String undated = columns.undated(names);
    undated = undated == null ? columns.undated(fields, names) : undated;
    if (undated != null) {
      return Row.bad(line, undated.replace("the column is missing", "the field is missing"));
    }
    // a program that has no time for a post sends null or nothing, and means now
    for (String time : List.of(Columns.TIME, Columns.DATE)) {
      fields.computeIfPresent(time, (name, said) -> said.isBlank() ? null : said);
    }
    return Row.of(line, fields);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
