package otklik.ingest.file.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of an XML part, as long as they stay within the limits: a parser keeps a whole tag, and
 * what stands between two, in memory, however long it is. Comments, instructions inside and marked
 * sections are refused: no spreadsheet program writes them. Used by one thread.
 */
final class TagStream extends FilterInputStream {

  private final AtomicLong left;
  private int length;
  private boolean inTag;

  /**
   * @param left bytes that may still be read, of this part and of all others
   */
  TagStream(InputStream in, AtomicLong left) {
    super(in);
    this.left = left;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      if (left.addAndGet(-read) < 0) {
        throw new NoWorkbook("the workbook unpacks to more than we read; split it");
      }
      check(bytes, from, read);
    }
    return read;
  }

  private void check(byte[] bytes, int from, int read) throws NoWorkbook {
    for (int i = from; i < from + read; i++) {
      byte b = bytes[i];
      if (b == 0 || inTag && length == 0 && b == '!') {
        throw new NoWorkbook("the workbook has comments, or is no UTF-8; open and save it anew");
      }
      if (b == (inTag ? '>' : '<')) {
        inTag = !inTag;
        length = 0;
      } else if (++length > (inTag ? SheetLimits.TAG_BYTES : SheetLimits.TEXT_BYTES)) {
        throw new NoWorkbook(
            inTag
                ? "the workbook has a tag that is too long; open and save it anew"
                : "the workbook has a cell that is too long; shorten it");
      }
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return in.readNBytes((int) Math.min(count, 8_192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
