package otklik.classify.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewWordsTest {

  private final RussianDictionary dictionary = new RussianDictionary();
  private final NewWords words = new NewWords();

  @ParameterizedTest(name = "{0} is a form of {1}, as {2}")
  @CsvSource({
    "маршруток, маршрутка, Case=Gen",
    "маршруткой, маршрутка, Case=Ins",
    "платежек, платежка, Case=Gen",
    "авариек, аварийка, Case=Gen",
    "регоператору, регоператор, Case=Dat",
    "ковидную, ковидный, Gender=Fem",
    "госуслугах, госуслуга, Case=Loc",
  })
  void aNewWordIsDeclinedLikeItsModel(String form, String lemma, String feature) {
    assertThat(words.readings(form, dictionary::readings))
        .anySatisfy(
            reading -> {
              assertThat(reading.lemma()).isEqualTo(lemma);
              assertThat(reading.features()).contains(feature);
            });
  }

  @Test
  void everyModelIsInTheDictionary() {
    assertThat(words.models().values())
        .allSatisfy(
            model ->
                assertThat(dictionary.readings(model)).extracting(Reading::lemma).contains(model));
  }

  @Test
  void everyNewWordIsReadAsItself() {
    assertThat(words.models().keySet())
        .allSatisfy(
            word ->
                assertThat(words.readings(word, dictionary::readings))
                    .extracting(Reading::lemma)
                    .contains(word));
  }

  @Test
  void anotherWordOfTheSameBeginningIsNoneOfThem() {
    assertThat(words.readings("маршрут", dictionary::readings)).isEmpty();
    assertThat(words.readings("видеокарта", dictionary::readings)).isEmpty();
  }
}
