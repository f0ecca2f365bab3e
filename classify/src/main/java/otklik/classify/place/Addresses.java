package otklik.classify.place;

import java.util.List;
import otklik.analysis.AddressMention;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * Recognises districts, streets, houses and objects by their form: Yamal's streets are in no list
 * of ours, so nothing here is confirmed. Names come out in the nominative. Immutable and
 * thread-safe.
 */
public final class Addresses {

  private final AddressWords words = AddressWords.read();
  private final WordFact<AddressRole> roles = new WordFact<>(words::role);

  /** In the order of the text. */
  public List<AddressMention> addresses(Words text) {
    return new AddressReader(words, roles, text).read();
  }
}
