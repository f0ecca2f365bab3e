package otklik.lists;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import otklik.lists.document.ListDocument;
import otklik.lists.format.CsvFormat;
import otklik.lists.format.ListFormat;
import otklik.lists.format.PageFormat;
import otklik.lists.format.PrintFormat;
import otklik.lists.format.SheetFormat;

/**
 * Writes lists as files: {@code OUT/2026-11-24/salekhard.xlsx} and its siblings. A file is there
 * whole or not at all. Thread-safe for different names.
 */
public final class DayLists {

  /** Of posts whose municipality nobody knows: the name of their list's files. */
  public static final String UNKNOWN = "unknown";

  /** Of the region's summary. */
  public static final String SUMMARY = "summary";

  /** Rows of a table on a page; paper stays readable, the sheet holds all. */
  private static final int MOST_ON_A_PAGE = 500;

  private static final int MOST_ON_PAPER = 200;

  private final Path folder;
  private final List<ListFormat> formats =
      List.of(
          new SheetFormat(),
          new CsvFormat(Texts.of("list.table")),
          new PageFormat(MOST_ON_A_PAGE),
          new PrintFormat(MOST_ON_PAPER));

  /**
   * @param out folder that holds a folder a day
   */
  public DayLists(Path out, LocalDate date) {
    this.folder = out.resolve(date.toString());
  }

  /** How people read the name of the list of posts that belong to no municipality. */
  public static String unknownName() {
    return Texts.of("municipality.unknown");
  }

  public Path folder() {
    return folder;
  }

  /**
   * @param name of the files, without ending
   * @return the files that were written
   */
  public List<Path> write(String name, ListDocument document) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (ListFormat format : formats) {
      Path file = folder.resolve(name + "." + format.ending());
      Path part = folder.resolve("." + name + "." + format.ending() + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        format.write(document, out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      written.add(file);
    }
    return written;
  }
}
