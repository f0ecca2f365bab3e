package otklik.analysis;

/**
 * A word, sign or link of a text with what morphology says of it.
 *
 * @param form as it stands in the text
 * @param lemma lower case, without ё
 * @param features UD features ("Case=Gen|Number=Sing"), "_" when there are none
 * @param start offset of the first UTF-16 unit in the text
 */
public record Token(String form, String lemma, Upos upos, String features, int start) {

  /** Offset behind the last UTF-16 unit. */
  public int end() {
    return start + form.length();
  }

  /** Says something of the post's subject: neither punctuation nor a function word. */
  public boolean isContent() {
    return switch (upos) {
      case NOUN, PROPN, VERB, ADJ, ADV, NUM, X -> true;
      default -> false;
    };
  }
}
