package otklik.classify.word;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Something that can be known of a word by itself, looked up once a word. Each takes a place in
 * every word that is asked, so that a program has a few of them and keeps them. Thread-safe.
 *
 * @param <T> what is known; immutable with final fields, never null
 */
public final class WordFact<T> {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final int number = NUMBERS.getAndIncrement();
  private final Function<String, T> look;

  /**
   * @param look asked for a word of which it is not known yet
   */
  public WordFact(Function<String, T> look) {
    this.look = look;
  }

  @SuppressWarnings("unchecked") // nothing else is kept under this number
  public T of(Word word) {
    Object known = word.fact(number);
    if (known == null) {
      known = look.apply(word.text());
      word.learn(number, known);
    }
    return (T) known;
  }
}
