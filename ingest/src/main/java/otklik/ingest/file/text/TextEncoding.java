package otklik.ingest.file.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells the encoding of a file from its beginning: UTF-8, or one of those in which Russian programs
 * wrote before it. UTF-16 never comes here: {@link Utf16} makes UTF-8 of it.
 */
enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8),
  WINDOWS_1251(Charset.forName("windows-1251")),
  /** Of DOS and of what is still exported by its programs. */
  CP866(Charset.forName("IBM866")),
  KOI8_R(Charset.forName("KOI8-R")),
  MAC_CYRILLIC(Charset.forName("x-MacCyrillic")),
  ISO_8859_5(Charset.forName("ISO-8859-5"));

  private final Charset charset;

  TextEncoding(Charset charset) {
    this.charset = charset;
  }

  /**
   * UTF-8 when most of its multi-byte characters are whole: a broken line does not make a file
   * windows-1251. Of the others the one in which the beginning reads most like Russian;
   * windows-1251 where it is too short to tell.
   */
  static TextEncoding of(byte[] beginning, int length) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < length; ) {
      int expected = sequenceLength(beginning[i]);
      if (expected == 1) {
        i++;
      } else if (expected > 1 && i + expected > length) {
        i = length;
      } else if (expected > 1 && continues(beginning, i + 1, expected - 1)) {
        whole++;
        i += expected;
      } else {
        broken++;
        i++;
      }
    }
    return broken > whole ? mostRussian(beginning, length) : UTF_8;
  }

  private static TextEncoding mostRussian(byte[] beginning, int length) {
    TextEncoding best = WINDOWS_1251;
    double most = Russian.likeness(best.decodeLeniently(beginning, length));
    for (TextEncoding encoding : values()) {
      double likeness =
          encoding == UTF_8
              ? Double.NEGATIVE_INFINITY
              : Russian.likeness(encoding.decodeLeniently(beginning, length));
      if (likeness > most) {
        best = encoding;
        most = likeness;
      }
    }
    return best;
  }

  private static int sequenceLength(byte first) {
    int b = first & 0xFF;
    if (b < 0x80) {
      return 1;
    }
    return b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
  }

  private static boolean continues(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The text of a line; null when the bytes are no text of this encoding. */
  String decode(byte[] bytes, int length) {
    try {
      CharBuffer chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, 0, length));
      return chars.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The text with a mark for every broken place, for the dead letter. */
  String decodeLeniently(byte[] bytes, int length) {
    return new String(bytes, 0, length, charset);
  }
}
