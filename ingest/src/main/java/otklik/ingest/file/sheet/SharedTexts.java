package otklik.ingest.file.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells name by number. */
final class SharedTexts {

  private static final int BYTES_OF_AN_EMPTY_TEXT = 60;

  private final List<String> texts = new ArrayList<>();

  static SharedTexts none() {
    return new SharedTexts();
  }

  static SharedTexts read(Part part, SheetLimits limits) throws IOException {
    SharedTexts shared = new SharedTexts();
    long bytes = 0;
    while (part.next()) {
      if (part.begins("si")) {
        String text = CellTexts.read(part, "si", limits);
        bytes += 2L * text.length() + BYTES_OF_AN_EMPTY_TEXT;
        if (bytes > limits.sharedBytes()) {
          throw new NoWorkbook("the workbook has too much text; split it");
        }
        shared.texts.add(text);
      }
    }
    return shared;
  }

  String text(String number) throws NoWorkbook {
    int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    if (index >= texts.size()) {
      throw new NoWorkbook("the workbook is damaged: a cell names a text that is not there");
    }
    return texts.get(index);
  }
}
