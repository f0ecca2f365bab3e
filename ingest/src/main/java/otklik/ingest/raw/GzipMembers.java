package otklik.ingest.raw;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a file of gzip members apart by their headers, so that one that was cut short by a crash
 * costs nothing but itself: a decompressor that reads the whole file stops at it. Used by one
 * thread.
 *
 * <p>Source: RFC 1952, 2.3; the header is the one that {@link java.util.zip.GZIPOutputStream}
 * writes, without name and time.
 */
final class GzipMembers implements Closeable {

  /** All but the last byte, which names the system. Its first byte stands in it once. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0};

  private static final int LARGEST_MEMBER = 128 << 20;

  private final InputStream in;
  private final ByteArrayOutputStream member = new ByteArrayOutputStream();

  GzipMembers(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next member, whole or not; null behind the last. */
  byte[] next() throws IOException {
    int matched = 0;
    for (int read = in.read(); read >= 0; read = in.read()) {
      if (member.size() == LARGEST_MEMBER) {
        // no answer is so large: the file is damaged, and what is left of it here can't be read
        member.reset();
      }
      member.write(read);
      matched = (byte) read == HEADER[matched] ? matched + 1 : (byte) read == HEADER[0] ? 1 : 0;
      if (matched == HEADER.length) {
        matched = 0;
        int before = member.size() - HEADER.length;
        if (before > 0) {
          byte[] whole = Arrays.copyOf(member.toByteArray(), before);
          member.reset();
          member.writeBytes(HEADER);
          return whole;
        }
        member.reset();
        member.writeBytes(HEADER);
      }
    }
    byte[] last = member.toByteArray();
    member.reset();
    return last.length == 0 ? null : last;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
