package otklik.classify.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTokenizerTest {

  private final PostTokenizer tokenizer = new PostTokenizer();

  private List<String> words(String text) {
    return tokenizer.tokens(text).stream().map(RawToken::text).toList();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      из Тарко-Сале в Пуровск | из Тарко-Сале в Пуровск
      ул.Ленина,46 | ул . Ленина , 46
      плохо.Очень плохо | плохо . Очень плохо
      5-й подъезд | 5-й подъезд
      с 9-18 | с 9 - 18
      тариф 12,5 руб. | тариф 12,5 руб .
      ужас!!! | ужас !!!
      """)
  void splitsAsAResidentReads(String text, String expected) {
    assertThat(words(text)).containsExactly(expected.split(" "));
  }

  @Test
  void keepsLinksHashtagsMentionsAndEmojiApart() {
    assertThat(tokenizer.tokens("#ЖКХ @nur_adm смотрите https://vk.com/wall-1_2 a@b.ru 😀"))
        .extracting(RawToken::type)
        .containsExactly(
            TokenType.HASHTAG,
            TokenType.MENTION,
            TokenType.WORD,
            TokenType.URL,
            TokenType.EMAIL,
            TokenType.EMOJI);
  }

  @Property(tries = 500, seed = "1")
  void everyTokenStandsInTheTextWhereItSays(@ForAll @StringLength(max = 200) String text) {
    int end = 0;
    for (RawToken token : tokenizer.tokens(text)) {
      assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      end = token.end();
    }
  }

  @Property(tries = 300, seed = "1")
  void nothingThatCanBeSeenIsLost(@ForAll @StringLength(max = 100) String text) {
    long seen = text.codePoints().filter(Character::isLetterOrDigit).count();
    long kept =
        tokenizer.tokens(text).stream()
            .flatMapToInt(token -> token.text().codePoints())
            .filter(Character::isLetterOrDigit)
            .count();

    assertThat(kept).isEqualTo(seen);
  }
}
