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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.lists.document.ListDocument;
import otklik.lists.format.CsvFormat;
import otklik.lists.format.ListFormat;
import otklik.lists.format.PageFormat;
import otklik.lists.format.PrintFormat;
import otklik.lists.format.SheetFormat;

/**
 * Writes lists as files: {@code OUT/2026-11-24/salekhard.xlsx} and its siblings. A file is there
 * whole or not at all, and one that can't be made does not cost the list its others. Thread-safe
 * for different names.
 */
public final class DayLists {

  private static final Logger LOG = LoggerFactory.getLogger(DayLists.class);

  /** Of posts whose municipality nobody knows: the name of their list's files. */
  public static final String UNKNOWN = "unknown";

  /** Of the region's summary. */
  public static final String SUMMARY = "summary";

  /** Rows of a table on a page; paper stays readable, the sheet holds all. */
  private static final int MOST_ON_A_PAGE = 500;

  private static final int MOST_ON_PAPER = 200;

  private final Path folder;
  private final List<ListFormat> formats;

  /**
   * @param out folder that holds a folder a day
   */
  public DayLists(Path out, LocalDate date) {
    this(
        out,
        date,
        List.of(
            new SheetFormat(),
            new CsvFormat(Texts.of("list.table")),
            new PageFormat(MOST_ON_A_PAGE),
            new PrintFormat(MOST_ON_PAPER)));
  }

  /** In these formats. */
  DayLists(Path out, LocalDate date, List<ListFormat> formats) {
    this.folder = out.resolve(date.toString());
    this.formats = List.copyOf(formats);
  }

  /** How people read the name of the list of posts that belong to no municipality. */
  public static String unknownName() {
    return Texts.of("municipality.unknown");
  }

  public Path folder() {
    return folder;
  }

  /** The endings of all files of a list. */
  public List<String> endings() {
    return formats.stream().map(ListFormat::ending).toList();
  }

  /**
   * @param name of the files, without ending
   */
  public ListFiles write(String name, ListDocument document) {
    List<Path> written = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (ListFormat format : formats) {
      Path file = folder.resolve(name + "." + format.ending());
      try {
        write(format, document, file);
        written.add(file);
      } catch (IOException | RuntimeException | StackOverflowError e) {
        LOG.warn("{} could not be made: {}", file, e.getClass().getName());
        LOG.debug("{} could not be made", file, e);
        missing.add(format.ending());
        forget(file);
      }
    }
    return new ListFiles(written, missing);
  }

  private void write(ListFormat format, ListDocument document, Path file) throws IOException {
    Files.createDirectories(folder);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part(file)))) {
      format.write(document, out);
    }
    Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path part(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  /** An older file of this name says something else than its siblings. */
  private static void forget(Path file) {
    try {
      Files.deleteIfExists(part(file));
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} can't be deleted: {}", file, e.getClass().getName());
    }
  }
}
