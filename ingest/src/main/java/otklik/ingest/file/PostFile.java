package otklik.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import otklik.json.Json;

/** The rows of a text file: TSV, CSV or JSON lines. Used by one thread. */
public final class PostFile implements Rows {

  private final LineReader lines;
  private final FileFormat format;
  private final Columns columns;
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
    separator = CsvRecords.separator(line.text());
    List<String> cells =
        format == FileFormat.TSV
            ? Arrays.asList(line.text().split("\t", -1))
            : CsvRecords.cells(line.text(), separator);
    header = columns.fields(cells);
    List<String> missing = columns.missing(header);
    if (!missing.isEmpty()) {
      return Row.fatal(line.number(), missing(missing, cells));
    }
    return null;
  }

  /** In the words of the file. */
  static String missing(List<String> missing, List<String> header) {
    return missing.get(0)
        + ": the column is missing; the header has "
        + header.stream().map(String::strip).collect(Collectors.joining(", "));
  }

  private Line nextFilled() throws IOException {
    Line line = lines.next();
    while (line != null && line.problem() == null && line.text().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private Row csv(Line first) throws IOException {
    StringBuilder record = new StringBuilder(first.text());
    while (CsvRecords.isOpen(record) && record.length() < LineReader.LONGEST_LINE) {
      Line more = lines.next();
      if (more == null || more.problem() != null) {
        return Row.bad(first, "row: a quotation mark is not closed");
      }
      record.append('\n').append(more.text());
    }
    if (CsvRecords.isOpen(record)) {
      return Row.bad(first, "row: a quotation mark is not closed");
    }
    return cells(first, CsvRecords.cells(record.toString(), separator));
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
    return Row.of(line, fields);
  }

  private Row json(Line line) {
    try {
      JsonNode node = Json.mapper().readTree(line.text());
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
    Map<String, String> fields = new HashMap<>();
    node.properties()
        .forEach(
            field ->
                fields.put(
                    columns.field(field.getKey()),
                    field.getValue().isNull() ? "" : field.getValue().asText()));
    List<String> missing = columns.missing(fields.keySet());
    return missing.isEmpty()
        ? Row.of(line, fields)
        : Row.bad(line, missing.get(0) + ": the field is missing");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
