package otklik.classify.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.AddressMention;
import otklik.classify.AnalyserFixture;

class AddressesTest {

  private final Addresses addresses = new Addresses();

  private List<AddressMention> addresses(String text) {
    return addresses.addresses(AnalyserFixture.shipped().tokens(text));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      На ул. Ленина 46 не горят фонари | улица Ленина; дом 46
      ул.Ленина, д. 46а затопило подвал | улица Ленина; дом 46а
      пр-т Губкина, дом 3 | проспект Губкина; дом 3
      по улице Ленинградской яма на яме | улица Ленинградская
      На Ленинградской улице яма | улица Ленинградская
      в мкр. Советский нет воды | микрорайон Советский
      в 5 микрорайоне темно | микрорайон 5
      улица 60 лет СССР, дом 12/3 | улица 60 лет СССР; дом 12/3
      в школе № 7 холодно | школа № 7
      в детскую поликлинику не дозвониться | детская поликлиника
      на остановке Геолог сломали лавку | остановка Геолог
      в доме 15 не работает лифт | дом 15
      """)
  void recognisesByForm(String text, String expected) {
    assertThat(addresses(text).stream().map(AddressMention::name))
        .containsExactly(expected.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "на улице холодно",
        "выйдите на улицу",
        "в доме нет воды",
        "школа закрыта",
        "наш дом старый",
        "Площадь большая, 20 метров",
        "парк не убирают"
      })
  void ordinaryWordsAreNoAddress(String text) {
    assertThat(addresses(text)).isEmpty();
  }

  @Test
  void nothingIsConfirmedThatNoGazetteerKnows() {
    assertThat(addresses("ул. Ленина 46")).noneMatch(AddressMention::confirmed);
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "Жалоба: ул. Мира, д. 5, нет света";
    assertThat(addresses(text))
        .extracting(a -> text.substring(a.start(), a.end()))
        .containsExactly("ул. Мира", "д. 5");
  }
}
