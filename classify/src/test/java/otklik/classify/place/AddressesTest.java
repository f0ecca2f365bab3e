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
    return addresses.addresses(AnalyserFixture.words(text));
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
      ул ленина 46 темно | улица Ленина; дом 46
      улица мира, 5 без света | улица Мира; дом 5
      Советская 58, лифт опять стоит | улица Советская; дом 58
      у нас на советской 58 лифт сломан | улица Советская; дом 58
      Яма на Гагарина у двадцатого дома | улица Гагарина; дом 20
      в доме 12 по улице Ленина застревает лифт | дом 12; улица Ленина
      вода в подвале изыскателей 4 стоит | улица Изыскателей; дом 4
      лед на тротуарах Комсомольской, падаем | улица Комсомольская
      Темно на Броднева второй месяц | улица Броднева
      На Комсомольской сплошной лед | улица Комсомольская
      прорвало водопровод на Набережной | улица Набережная
      По Зои Космодемьянской 41 не вывезли мусор | улица Зои Космодемьянской; дом 41
      Подвал Холмогорской 30 затоплен | улица Холмогорская; дом 30
      в седьмом микрорайоне собаки | микрорайон 7
      4 микрорайон дом 18, вонь | микрорайон 4; дом 18
      четвертый микрорайон 18, запах | микрорайон 4; дом 18
      у школы в 7 мкр | микрорайон 7
      третья школа не отапливается | школа № 3
      в 17 школе закрыли кружки | школа № 17
      Автобус номер 4 не пришел | маршрут № 4
      Четвертый маршрут опять сорвали | маршрут № 4
      в саду «Дельфин» сырость | детсад «Дельфин»
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
        "парк не убирают",
        "автобус 30 минут ждали",
        "второй автобус не пришел",
        "построили 2 школы",
        "Сегодня 14 градусов",
        "новая школа",
        "мира вам и добра",
        "в нашем городе новая 2 комнатная квартира",
        "школа 7 дней закрыта",
        "На Новый год темно",
        "по всей Тюменской области так"
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
