package otklik.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One record of CSV at a time, so that a broken one costs itself only. Divided by commas or
 * semicolons.
 */
final class CsvRecords {

  private CsvRecords() {}

  /** Whether a quotation mark is still open, so that the record goes on in the next line. */
  static boolean isOpen(CharSequence record) {
    return record.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /**
   * @param separator as {@link #separator} found it in the header
   */
  static List<String> cells(String record, char separator) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).maxBufferSize(1 << 24).ofCsvRecord(record)) {
      return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
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
    int balance = 0;
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      balance += quoted ? 0 : c == ';' ? 1 : c == ',' ? -1 : 0;
    }
    return balance > 0 ? ';' : ',';
  }
}
