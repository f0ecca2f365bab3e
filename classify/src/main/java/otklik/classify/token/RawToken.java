package otklik.classify.token;

/**
 * A piece of a text.
 *
 * @param text as it stands there
 * @param start offset of the first UTF-16 unit
 */
public record RawToken(String text, int start, TokenType type) {
  public int end() {
    return start + text.length();
  }
}
