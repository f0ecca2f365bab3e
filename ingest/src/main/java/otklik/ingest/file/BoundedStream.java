package otklik.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of one thing after another, none longer than the limit: a parser would keep one in memory,
 * however long it is. Used by one thread.
 */
final class BoundedStream extends FilterInputStream {

  private final long longest;
  private long left;

  BoundedStream(InputStream in, long longest) {
    super(in);
    this.longest = longest;
    this.left = longest;
  }

  /** Another thing begins; what a parser has read ahead counts to the one before. */
  void begin() {
    left = longest;
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
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new IOException("one entry is longer than " + (longest >> 20) + " MB; split the file");
    }
    return read;
  }
}
