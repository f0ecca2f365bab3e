package otklik.classify.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.PlaceMention;
import otklik.analysis.PlaceSource;
import otklik.classify.token.PostTokenizer;
import otklik.place.PlaceHints;
import otklik.region.RegionReader;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = new Gazetteer(RegionReader.shipped());

  private static List<PlaceMention> places(String text, String home) {
    return GAZETTEER.places(new PostTokenizer().tokens(text), PlaceHints.ofHome(home));
  }

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      в Новом Уренгое не вывозят мусор | novy-urengoy | Новый Уренгой
      из Нового Уренгоя до Коротчаево | novy-urengoy | Новый Уренгой
      #НовыйУренгой утопает в снегу | novy-urengoy | Новый Уренгой
      пгт Уренгой без света | purovsky | Уренгой
      Из Тарко-Сале не выехать | purovsky | Тарко-Сале
      в тарко-сале холодно | purovsky | Тарко-Сале
      живём в Лабытнангах | labytnangi | Лабытнанги
      под Ноябрьском авария | noyabrsk | Ноябрьск
      мост у Салехарда | salekhard | Салехард
      дорога до Яр-Сале | yamalsky | Яр-Сале
      Се-Яха на связи | yamalsky | Сеяха
      врачи из Се-Яхи | yamalsky | Сеяха
      на Мысе Каменном пурга | yamalsky | Мыс Каменный
      в Новом Порту темно | yamalsky | Новый Порт
      нет врача в Муравленко | muravlenko | Муравленко
      в селе Мужи нет воды | shuryshkarsky | Мужи
      в Горках нет света | shuryshkarsky | Горки
      жители Пуровского района пишут | purovsky |
      в Надымском районе метель | nadymsky |
      """)
  void findsThePlaceInEveryForm(String text, String municipality, String settlement) {
    assertThat(places(text, null))
        .first()
        .satisfies(
            place -> {
              assertThat(place.municipality()).isEqualTo(municipality);
              assertThat(place.settlement()).isEqualTo(settlement);
              assertThat(place.source()).isEqualTo(PlaceSource.TEXT);
            });
  }

  @ParameterizedTest(name = "no place: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Горки у школы залили отлично
      мужи наши на рыбалке
      находка для дома, скидки
      на улице Муравленко яма
      ул. Салехард 5
      """)
  void takesNoOrdinaryWordForAPlace(String text) {
    assertThat(places(text, null)).isEmpty();
  }

  @Test
  void theFeedsHomeCountsOnlyWhenTheTextNamesNoPlace() {
    assertThat(places("яма у дома", "nadymsky"))
        .containsExactly(new PlaceMention("nadymsky", null, PlaceSource.FEED, -1, -1));
    assertThat(places("яма в Ноябрьске", "nadymsky"))
        .extracting(PlaceMention::municipality)
        .containsExactly("noyabrsk");
    assertThat(places("яма у дома", null)).isEmpty();
  }

  @Test
  void theLongestNameWins() {
    assertThat(places("в Новом Уренгое", null))
        .singleElement()
        .extracting(PlaceMention::start, PlaceMention::end)
        .containsExactly(2, 15);
  }

  private static List<PlaceMention> byAuthor(String text, String home, String city) {
    return GAZETTEER.places(new PostTokenizer().tokens(text), new PlaceHints(home, city));
  }

  @Test
  void theAuthorsCityIsTheLastThatIsAsked() {
    assertThat(byAuthor("опять темно", null, "Надым"))
        .containsExactly(new PlaceMention("nadymsky", "Надым", PlaceSource.AUTHOR, -1, -1));
    assertThat(byAuthor("опять темно", "salekhard", "Надым").get(0).municipality())
        .isEqualTo("salekhard");
    assertThat(byAuthor("в Ноябрьске темно", "salekhard", "Надым").get(0).municipality())
        .isEqualTo("noyabrsk");
  }

  @Test
  void aCityElsewhereSaysNothing() {
    assertThat(byAuthor("опять темно", null, "Тюмень")).isEmpty();
  }
}
