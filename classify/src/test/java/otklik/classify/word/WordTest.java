package otklik.classify.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordTest {

  @Test
  void aWordIsTheSameObjectWhereverItStands() {
    assertThat(Word.of(new String("котельная"))).isSameAs(Word.of("котельная"));
    assertThat(Word.of("котельная")).isNotSameAs(Word.of("Котельная"));
  }

  @Test
  void aWordTooLongToBeMetAgainIsNotKept() {
    String text = "а".repeat(100_000);

    assertThat(Word.of(text)).isNotSameAs(Word.of(text));
    assertThat(Word.of(text).text()).isEqualTo(text);
  }

  @Test
  void aFactIsLookedUpOnceAWord() {
    AtomicInteger lookUps = new AtomicInteger();
    WordFact<Integer> length =
        new WordFact<>(
            text -> {
              lookUps.incrementAndGet();
              return text.length();
            });
    Word word = Word.of("подъезд");

    assertThat(length.of(word)).isEqualTo(7);
    assertThat(length.of(word)).isEqualTo(7);
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void factsOfOneWordDoNotMix() {
    List<WordFact<String>> facts = new ArrayList<>();
    for (int fact = 0; fact < 20; fact++) {
      String end = "-" + fact;
      facts.add(new WordFact<>(text -> text + end));
    }
    Word word = Word.of("снег");

    facts.get(19).of(word);

    for (int fact = 0; fact < 20; fact++) {
      assertThat(facts.get(fact).of(word)).isEqualTo("снег-" + fact);
    }
  }

  @Test
  void moreWordsThanAreKeptAreStillThemselves() {
    WordFact<Integer> length = new WordFact<>(String::length);

    assertThat(IntStream.range(0, 200_000).mapToObj(n -> "слово" + n))
        .allSatisfy(
            text -> {
              assertThat(Word.of(text).text()).isEqualTo(text);
              assertThat(length.of(Word.of(text))).isEqualTo(text.length());
            });
  }

  @Property(seed = "1")
  void aCacheOfEightAnswersAsTheLookUpDoes(@ForAll @Size(max = 60) List<String> words) {
    WordCache<Integer> cache = new WordCache<>(3, String::length);

    assertThat(words).allSatisfy(word -> assertThat(cache.of(word)).isEqualTo(word.length()));
  }
}
