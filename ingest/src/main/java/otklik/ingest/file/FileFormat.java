package otklik.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How posts stand in a file. */
public enum FileFormat {
  /** Columns divided by tabs, no quotes. */
  TSV,
  /** RFC 4180, divided by commas or semicolons. */
  CSV,
  /** One JSON object a line. */
  JSONL,
  /** A JSON array of objects, alone or as the only array of an object. */
  JSON,
  /** The first sheet of a workbook. */
  XLSX;

  /** The endings that are ours, for people. */
  public static final String ENDINGS = ".tsv, .csv, .jsonl, .json, .xlsx";

  /** By the ending of the name; empty for an ending that is none of ours. */
  public static Optional<FileFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tsv")) {
      return Optional.of(TSV);
    }
    if (lower.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    if (lower.endsWith(".json")) {
      return Optional.of(JSON);
    }
    if (lower.endsWith(".xlsx")) {
      return Optional.of(XLSX);
    }
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson")
        ? Optional.of(JSONL)
        : Optional.empty();
  }

  /** The rows of a file. */
  public Rows open(Path file, Columns columns) throws IOException {
    return switch (this) {
      case XLSX -> new SheetRows(file, columns);
      case JSON -> new JsonRows(Files.newInputStream(file), columns);
      case TSV, CSV, JSONL -> new PostFile(Files.newInputStream(file), this, columns);
    };
  }
}
