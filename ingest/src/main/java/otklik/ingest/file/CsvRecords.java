package otklik.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * One record of CSV at a time, so that a broken one costs itself only. Divided by commas,
 * semicolons or tabs.
 */
final class CsvRecords {

  private CsvRecords() {}

  /** Of the one record that a text holds; empty for none, and for one that is broken. */
  static List<String> cells(String record, char separator) {
    List<List<String>> records = records(record, separator);
    return records.size() == 1 ? records.get(0) : List.of();
  }

  /**
   * Several where a file mixes the ends of its lines: a carriage return alone ends a record too.
   *
   * @param separator as {@link #separator} found it in the header
   */
  static List<List<String>> records(String text, char separator) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .maxBufferSize(1 << 24)
            .ofCsvRecord(text)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (CsvParseException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can't fail to be read", e);
    }
  }

  /**
   * What stands between the cells of the header is what stands outside quotation marks more often.
   */
  static char separator(String header) {
    int semicolons = 0;
    int commas = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      semicolons += !quoted && c == ';' ? 1 : 0;
      commas += !quoted && c == ',' ? 1 : 0;
      tabs += !quoted && c == '\t' ? 1 : 0;
    }
    return tabs > Math.max(semicolons, commas) ? '\t' : semicolons > commas ? ';' : ',';
  }

  /**
   * What a first line like {@code sep=;} says, which spreadsheet programs understand and write;
   * null for every other line.
   */
  static Character saidSeparator(String line) {
    String said = line.replace("\"", "");
    boolean says = said.length() == 5 && said.toLowerCase(Locale.ROOT).startsWith("sep=");
    return says ? Character.valueOf(said.charAt(4)) : null;
  }
}
