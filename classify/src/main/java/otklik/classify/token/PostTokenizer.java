package otklik.classify.token;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Splits a post's text. Lucene's segmentation finds words, numbers, links and emoji; this class
 * adds what it drops (signs), joins what belongs together in Russian posts ("Тарко-Сале", "#ЖКХ",
 * "@nur_adm") and splits what does not ("ул.Ленина"). Thread-safe: each thread keeps a Lucene
 * tokenizer of its own.
 *
 * <p>Source: Unicode Standard Annex 29, through Lucene's UAX29URLEmailTokenizer.
 */
public final class PostTokenizer {

  private final ThreadLocal<Segments> segments = ThreadLocal.withInitial(Segments::new);

  /**
   * Tokens in the order of the text; everything but white space and control characters is in one of
   * them.
   */
  public List<RawToken> tokens(String text) {
    List<RawToken> tokens = new ArrayList<>(text.length() / 5 + 4);
    segments.get().read(text, tokens);
    return tokens;
  }

  /** One Lucene tokenizer and what it is reading; used by one thread only. */
  private static final class Segments {

    private final UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
    private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    private final TypeAttribute type = tokenizer.getAttribute(TypeAttribute.class);

    void read(String text, List<RawToken> tokens) {
      try (StringReader reader = new StringReader(text)) {
        tokenizer.setReader(reader);
        tokenizer.reset();
        int done = 0;
        while (tokenizer.incrementToken()) {
          int start = Math.max(done, offset.startOffset());
          signs(text, done, start, tokens);
          done = Math.max(start, offset.endOffset());
          segment(text, start, done, tokens);
        }
        signs(text, done, text.length(), tokens);
        tokenizer.end();
      } catch (IOException e) {
        throw new UncheckedIOException("a text in memory can't fail to be read", e);
      } finally {
        close();
      }
    }

    private void close() {
      try {
        tokenizer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void segment(String text, int start, int end, List<RawToken> tokens) {
      if (start == end) {
        return;
      }
      switch (type.type()) {
        case "<URL>" -> url(text, start, end, tokens);
        case "<EMAIL>" ->
            tokens.add(new RawToken(text.substring(start, end), start, TokenType.EMAIL));
        case "<EMOJI>" ->
            tokens.add(new RawToken(text.substring(start, end), start, TokenType.EMOJI));
        case "<NUM>" -> word(text, start, end, TokenType.NUMBER, tokens);
        default -> words(text, start, end, tokens);
      }
    }

    /** "дома.Но" has the form of a host name: without a Latin letter or a slash it is two words. */
    private static void url(String text, int start, int end, List<RawToken> tokens) {
      String url = text.substring(start, end);
      if (url.indexOf('/') >= 0 || url.chars().anyMatch(c -> c < 128 && Character.isLetter(c))) {
        tokens.add(new RawToken(url, start, TokenType.URL));
      } else {
        words(text, start, end, tokens);
      }
    }

    /** Segmentation keeps "ул.Ленина" and "г:город" whole: we do not. */
    private static void words(String text, int start, int end, List<RawToken> tokens) {
      int from = start;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        boolean betweenDigits = i > start && Character.isDigit(text.charAt(i - 1));
        if (c == ':' || c == '·' || (c == '.' && !betweenDigits)) {
          word(text, from, i, TokenType.WORD, tokens);
          tokens.add(new RawToken(String.valueOf(c), i, TokenType.SIGN));
          from = i + 1;
        }
      }
      word(text, from, end, TokenType.WORD, tokens);
    }

    private static void word(
        String text, int start, int end, TokenType type, List<RawToken> tokens) {
      if (start >= end) {
        return;
      }
      RawToken last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
      boolean touches = last != null && last.end() == start && last.type() == TokenType.SIGN;
      if (touches && (last.text().equals("#") || last.text().equals("@"))) {
        TokenType joined = last.text().equals("#") ? TokenType.HASHTAG : TokenType.MENTION;
        tokens.set(
            tokens.size() - 1,
            new RawToken(text.substring(last.start(), end), last.start(), joined));
      } else if (touches && last.text().equals("-") && joinsBefore(tokens, type)) {
        tokens.remove(tokens.size() - 1);
        RawToken first = tokens.remove(tokens.size() - 1);
        tokens.add(new RawToken(text.substring(first.start(), end), first.start(), TokenType.WORD));
      } else {
        boolean number =
            type == TokenType.NUMBER
                || Character.isDigit(text.charAt(start)) && digits(text, start, end);
        tokens.add(
            new RawToken(
                text.substring(start, end), start, number ? TokenType.NUMBER : TokenType.WORD));
      }
    }

    private static boolean digits(String text, int start, int end) {
      for (int i = start; i < end; i++) {
        if (Character.isLetter(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    /**
     * A hyphen joins two words ("Тарко-Сале"), or a number and a word ("5-й"), never two numbers.
     */
    private static boolean joinsBefore(List<RawToken> tokens, TokenType after) {
      if (tokens.size() < 2) {
        return false;
      }
      RawToken hyphen = tokens.get(tokens.size() - 1);
      RawToken before = tokens.get(tokens.size() - 2);
      boolean wordBefore =
          before.type() == TokenType.WORD
              || before.type() == TokenType.NUMBER && after == TokenType.WORD;
      return wordBefore && before.end() == hyphen.start() && after == TokenType.WORD;
    }

    /** A run of one sign ("!!!", "...") is one token. */
    private static void signs(String text, int start, int end, List<RawToken> tokens) {
      for (int i = start; i < end; ) {
        int sign = text.codePointAt(i);
        int next = Math.min(end, i + Character.charCount(sign));
        if (!Character.isWhitespace(sign)
            && !Character.isISOControl(sign)
            && !Character.isSpaceChar(sign)) {
          while (next < end && text.codePointAt(next) == sign && sign != '#' && sign != '@') {
            next = Math.min(end, next + Character.charCount(sign));
          }
          tokens.add(new RawToken(text.substring(i, next), i, TokenType.SIGN));
        }
        i = next;
      }
    }
  }
}
