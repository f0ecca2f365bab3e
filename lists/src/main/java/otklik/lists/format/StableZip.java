package otklik.lists.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook whose bytes do not depend on when it was written: each entry, and the property that
 * says when it was created, bears the list's own day.
 */
final class StableZip {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  private StableZip() {}

  /**
   * @param zip read by its directory at the end, because the writer's streamed sizes are not what
   *     {@link java.util.zip.ZipInputStream} understands
   */
  static void copy(Path zip, LocalDate day, OutputStream out) throws IOException {
    LocalDateTime midnight = day.atStartOfDay();
    ZipOutputStream stable = new ZipOutputStream(out);
    try (ZipFile in = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(midnight);
        stable.putNextEntry(copy);
        try (InputStream content = in.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            String xml = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            String dated = xml.replaceAll(CREATED, "$1" + midnight + ":00Z$2");
            stable.write(dated.getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(stable);
          }
        }
        stable.closeEntry();
      }
    }
    stable.finish();
  }
}
