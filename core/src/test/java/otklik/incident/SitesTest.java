package otklik.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import otklik.analysis.AddressMention;
import otklik.analysis.AddressPart;

class SitesTest {

  private static Sites sites(String... parts) {
    return Sites.of(
        Stream.of(parts)
            .map(part -> part.split(":"))
            .map(p -> new AddressMention(AddressPart.valueOf(p[0]), p[1], false, 0, 1))
            .toList(),
        List.of());
  }

  private static Sites names(String... names) {
    return new Sites(List.of(), List.of(names));
  }

  @Test
  void twoHousesOfOneStreetContradictEachOther() {
    Sites twelve = sites("STREET:улица Мира", "HOUSE:дом 12");

    assertThat(twelve.contradicts(sites("STREET:улица Мира", "HOUSE:дом 5"))).isTrue();
    assertThat(twelve.contradicts(sites("STREET:улица Мира"))).isFalse();
    assertThat(twelve.agreements(sites("STREET:улица Мира", "HOUSE:дом 12"))).isEqualTo(2);
  }

  @Test
  void twoSchoolsContradictEachOtherASchoolAndAHospitalDoNot() {
    Sites seventh = sites("OBJECT:школа № 7");

    assertThat(seventh.contradicts(sites("OBJECT:школа № 3"))).isTrue();
    assertThat(seventh.contradicts(sites("OBJECT:больница № 3"))).isFalse();
    assertThat(seventh.isElsewhere(sites("OBJECT:больница № 3"))).isTrue();
  }

  @Test
  void quotesAndCasesOfANameMakeNoDifference() {
    assertThat(sites("OBJECT:детсад «Русалочка»").agreements(sites("OBJECT:детсад Русалочка")))
        .isEqualTo(1);
    assertThat(
            sites("STREET:улица Зои Космодемьянской")
                .contradicts(sites("STREET:улица Космодемьянская")))
        .isFalse();
  }

  @Test
  void whatIsNamedWithoutItsWordIsOneAgreement() {
    assertThat(names("мирн").agreements(names("мирн"))).isEqualTo(1);
    assertThat(names("мирн").namesOther(names("оптимист"))).isTrue();
    assertThat(names("мирн").isOneSided(sites("STREET:улица Мира"))).isTrue();
  }

  @Test
  void aNameInLowerCaseIsKnownFromTheOther() {
    Sites unnamed = names().named(List.of("мирн", "вод"), names("мирн"));

    assertThat(unnamed.agreements(names("мирн"))).isEqualTo(1);
  }
}
