package otklik.ingest.file;

import java.util.Locale;
import java.util.Optional;

/** How posts stand in a file. */
public enum FileFormat {
  /** Columns divided by tabs, no quotes. */
  TSV,
  /** RFC 4180, divided by commas or semicolons. */
  CSV,
  /** One JSON object a line. */
  JSONL;

  /** By the ending of the name; empty for an ending that is none of ours. */
  public static Optional<FileFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tsv")) {
      return Optional.of(TSV);
    }
    if (lower.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson")
        ? Optional.of(JSONL)
        : Optional.empty();
  }
}
