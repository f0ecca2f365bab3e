package otklik.classify.word;

import java.util.Arrays;

/**
 * A form or lemma, the same object wherever it stands while it is kept, with the facts that stages
 * found out about it. Thread-safe: facts are immutable, so that a race costs a second look-up and
 * no lock is needed.
 */
public final class Word {

  private static final int KEPT_BITS = 16;

  /** In letters: a longer word is hardly met again. */
  private static final int LONGEST_KEPT = 40;

  private static final WordCache<Word> KEPT = new WordCache<>(KEPT_BITS, Word::new);

  private static final Object[] NOTHING = {};

  private final String text;

  /** By the facts' numbers. */
  private Object[] facts = NOTHING;

  private Word(String text) {
    this.text = text;
  }

  public static Word of(String text) {
    return text.length() > LONGEST_KEPT ? new Word(text) : KEPT.of(text);
  }

  public String text() {
    return text;
  }

  /** Null for a fact that nobody asked for yet. */
  Object fact(int number) {
    Object[] known = facts;
    return number < known.length ? known[number] : null;
  }

  void learn(int number, Object fact) {
    Object[] known = facts;
    if (number >= known.length) {
      known = Arrays.copyOf(known, number + 1);
    }
    known[number] = fact;
    facts = known;
  }
}
