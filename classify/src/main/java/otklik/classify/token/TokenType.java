package otklik.classify.token;

/** What a token is, seen from its characters. */
public enum TokenType {
  WORD,
  NUMBER,
  URL,
  EMAIL,
  HASHTAG,
  MENTION,
  EMOJI,
  SIGN
}
