package otklik.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import otklik.ingest.file.Columns;
import otklik.ingest.file.FileFormat;
import otklik.ingest.file.Row;
import otklik.ingest.file.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otklik import}: hands files over to the running stream through the watched folder. */
@Command(
    name = "import",
    description = "Hand files of posts over to the running stream.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "TSV, CSV, JSON lines, a JSON array or XLSX with the columns id and text; optional: time, platform, url, author, parent.")
  private List<Path> files;

  @Option(
      names = "--as",
      paramLabel = "tsv|csv|jsonl|json|xlsx",
      description = "Format; default: by the file's name.")
  private String format;

  @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running otklik.")
  private Path data;

  @Override
  public Integer call() throws IOException {
    DataFolder folder = DataFolder.of(data);
    for (Path file : files) {
      check(file, format(file));
    }
    for (int i = 0; i < files.size(); i++) {
      handOver(files.get(i), format(files.get(i)), folder, i);
    }
    return 0;
  }

  private FileFormat format(Path file) {
    if (format != null) {
      return FileFormat.ofName("." + format.toLowerCase(Locale.ROOT))
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "--as: '" + format + "' is none of tsv, csv, jsonl, json, xlsx"));
    }
    return FileFormat.ofName(file.toString())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    file + ": the name ends with none of " + FileFormat.ENDINGS + "; say --as"));
  }

  /**
   * What is wrong with the file as a whole is said here and now; a bad row becomes a dead letter
   * later.
   */
  private static void check(Path file, FileFormat format) throws IOException {
    try (Rows posts = format.open(file, Columns.PLAIN)) {
      Row first = posts.next();
      if (first == null) {
        throw new IllegalArgumentException(file + ":1: the file has no posts");
      }
      if (first.fatal()) {
        throw new IllegalArgumentException(file + ":" + first.line() + ": " + first.problem());
      }
    }
  }

  private static void handOver(Path file, FileFormat format, DataFolder folder, int number)
      throws IOException {
    Files.createDirectories(folder.inbox());
    String plain = file.getFileName().toString().replaceAll("[^\\p{L}\\p{N}._-]", "_");
    String ending = "." + format.name().toLowerCase(Locale.ROOT);
    String name =
        STAMP.format(Clock.systemUTC().instant())
            + "-"
            + number
            + "-"
            + plain
            + (plain.endsWith(ending) ? "" : ending);
    Path part = folder.inbox().resolve("." + name + ".part");
    Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, folder.inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    System.out.println(
        file
            + ": handed over as "
            + name
            + "; a running otklik reads it now, else the next one does");
  }
}
