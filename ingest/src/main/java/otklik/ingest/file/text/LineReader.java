package otklik.ingest.file.text;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Lines of a file, one bad line at a time: a line that is too long, holds NUL bytes or is no text
 * is named and passed over, and the next one is read. Never holds more than one line. Used by one
 * thread.
 */
public final class LineReader implements Closeable {

  /** In bytes. A post of 100,000 characters with its columns fits; 10 MB do not. */
  public static final int LONGEST_LINE = 1 << 20;

  private static final int LOOK_AHEAD = 1 << 16;
  private static final int SHOWN = 2_000;
  private static final int MARK = 3;

  private final InputStream stream;
  private final TextEncoding encoding;

  /** Line feed; carriage return in files that have no line feeds, as old programs of Mac write. */
  private final int end;

  private byte[] line = new byte[4096];
  private int length;
  private int number;

  public LineReader(InputStream source) throws IOException {
    InputStream raw = new BufferedInputStream(source, LOOK_AHEAD);
    Charset wide = Utf16.charset(beginning(raw));
    stream = wide == null ? raw : new BufferedInputStream(Utf16.asUtf8(raw, wide), LOOK_AHEAD);
    byte[] beginning = beginning(stream);
    // two programs one after another write the byte order mark twice
    int marks = 0;
    while (isMark(beginning, marks)) {
      stream.skipNBytes(MARK);
      marks += MARK;
    }
    end = lineEnd(beginning);
    encoding = TextEncoding.of(beginning, beginning.length);
  }

  private static byte[] beginning(InputStream stream) throws IOException {
    stream.mark(LOOK_AHEAD);
    byte[] beginning = stream.readNBytes(LOOK_AHEAD - 1);
    stream.reset();
    return beginning;
  }

  private static boolean isMark(byte[] bytes, int at) {
    return bytes.length >= at + MARK
        && bytes[at] == (byte) 0xEF
        && bytes[at + 1] == (byte) 0xBB
        && bytes[at + 2] == (byte) 0xBF;
  }

  private static int lineEnd(byte[] beginning) {
    boolean returns = false;
    for (byte b : beginning) {
      if (b == '\n') {
        return '\n';
      }
      returns |= b == '\r';
    }
    return returns ? '\r' : '\n';
  }

  /** The next line; null at the end of the file. */
  public Line next() throws IOException {
    length = 0;
    boolean nul = false;
    boolean tooLong = false;
    int b = stream.read();
    if (b < 0) {
      return null;
    }
    number++;
    for (; b >= 0 && b != end; b = stream.read()) {
      nul |= b == 0;
      tooLong |= length == LONGEST_LINE;
      if (!tooLong) {
        put((byte) b);
      }
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return line(nul, tooLong);
  }

  private Line line(boolean nul, boolean tooLong) {
    if (tooLong) {
      return new Line(number, shown(), "the line is longer than " + LONGEST_LINE + " bytes");
    }
    if (nul) {
      return new Line(number, shown().replace('\0', '␀'), "the line holds NUL bytes");
    }
    String text = encoding.decode(line, length);
    return text == null
        ? new Line(number, shown(), "the line is no text in " + encoding.name().replace('_', '-'))
        : new Line(number, text, null);
  }

  private String shown() {
    return encoding.decodeLeniently(line, Math.min(length, SHOWN));
  }

  private void put(byte b) {
    if (length == line.length) {
      line = Arrays.copyOf(line, line.length * 2);
    }
    line[length++] = b;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
