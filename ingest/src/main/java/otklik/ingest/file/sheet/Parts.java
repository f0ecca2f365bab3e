package otklik.ingest.file.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The packed parts of a workbook, by name. Used by one thread. */
final class Parts implements Closeable {

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final AtomicLong left;

  Parts(Path file, SheetLimits limits) throws IOException {
    if (Files.size(file) > limits.packedBytes()) {
      throw new NoWorkbook(
          "the workbook is larger than " + (limits.packedBytes() >> 20) + " MB; split it");
    }
    checkBeginning(file);
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw new NoWorkbook("is no workbook, or a damaged one; open and save it as .xlsx", e);
    }
    if (zip.size() > SheetLimits.PARTS) {
      zip.close();
      throw new NoWorkbook("the workbook has more than " + SheetLimits.PARTS + " parts");
    }
    zip.stream().forEach(entry -> entries.putIfAbsent(plain(entry.getName()), entry));
    left = new AtomicLong(limits.unpackedBytes());
  }

  /** Some programs name a part in other letters than they write it. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('\\', '/');
  }

  /** What else is often called .xlsx. */
  private static void checkBeginning(Path file) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(8);
    }
    if (first.length >= 4 && first[0] == (byte) 0xD0 && first[1] == (byte) 0xCF) {
      throw new NoWorkbook(
          "is an old workbook (.xls), or one with a password; save it as .xlsx without a password");
    }
    String text = new String(first, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
    if (text.startsWith("<")) {
      throw new NoWorkbook("is a web page or XML that is called .xlsx; save it as .xlsx");
    }
    if (!text.startsWith("PK")) {
      throw new NoWorkbook("is no workbook; save it as .xlsx");
    }
  }

  boolean has(String name) {
    return entries.containsKey(plain(name));
  }

  Part open(String name) throws IOException {
    ZipEntry entry = entries.get(plain(name));
    if (entry == null || entry.isDirectory()) {
      throw new NoWorkbook("is no workbook: the part " + name + " is missing");
    }
    try {
      return new Part(new TagStream(zip.getInputStream(entry), left));
    } catch (ZipException e) {
      throw new NoWorkbook("the workbook is damaged; open and save it anew", e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
