package otklik.ingest.file.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file in UTF-16, as «Текст Юникод» of Excel is, as if it were in UTF-8. Used by one thread. */
final class Utf16 extends InputStream {

  private final Reader reader;
  private byte[] bytes = {};
  private int at;

  private Utf16(InputStream source, Charset charset) {
    this.reader = new BufferedReader(new InputStreamReader(source, charset));
  }

  /** By the byte order mark, or by the zeros between ASCII; null when it is something else. */
  static Charset charset(byte[] beginning) {
    if (beginning.length < 4) {
      return null;
    }
    int first = (beginning[0] & 0xFF) << 8 | beginning[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      return first == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    if (beginning[1] == 0 && beginning[3] == 0 && beginning[0] != 0 && beginning[2] != 0) {
      return StandardCharsets.UTF_16LE;
    }
    boolean big = beginning[0] == 0 && beginning[2] == 0 && beginning[1] != 0 && beginning[3] != 0;
    return big ? StandardCharsets.UTF_16BE : null;
  }

  static InputStream asUtf8(InputStream source, Charset charset) {
    return new Utf16(source, charset);
  }

  @Override
  public int read() throws IOException {
    while (at == bytes.length) {
      int c = reader.read();
      if (c < 0) {
        return -1;
      }
      bytes = whole((char) c).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return bytes[at++] & 0xFF;
  }

  private String whole(char c) throws IOException {
    if (!Character.isHighSurrogate(c)) {
      return String.valueOf(c);
    }
    int low = reader.read();
    return low < 0 ? "\uFFFD" : "" + c + (char) low;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
