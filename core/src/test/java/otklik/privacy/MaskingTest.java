package otklik.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;

class MaskingTest {

  private static final String TEXT = "Иванов из ООО Уют не берёт трубку 8 900 111-22-33";

  private static PersonalData of(Kind kind, String words) {
    int start = TEXT.indexOf(words);
    return new PersonalData(kind, start, start + words.length());
  }

  @Test
  void peopleAndNumbersAreHiddenAndOrganisationsStay() {
    assertThat(
            Masking.mask(
                TEXT,
                List.of(
                    of(Kind.PHONE, "8 900 111-22-33"),
                    of(Kind.NAME, "Иванов"),
                    of(Kind.ORGANISATION, "ООО Уют"))))
        .isEqualTo("[имя] из ООО Уют не берёт трубку [телефон]");
  }

  @Test
  void whatOverlapsIsHiddenOnceAndWholly() {
    assertThat(
            Masking.mask(
                "abcdef",
                List.of(new PersonalData(Kind.NAME, 1, 3), new PersonalData(Kind.PHONE, 2, 5))))
        .isEqualTo("a[имя]f");
  }

  @Test
  void marksOfALongerTextAreLeftAlone() {
    assertThat(Masking.mask("abc", List.of(new PersonalData(Kind.NAME, 2, 9)))).isEqualTo("abc");
  }

  private static Optional<String> stretch(String words, PersonalData... found) {
    int start = TEXT.indexOf(words);
    return Masking.mask(TEXT, List.of(found), start, start + words.length());
  }

  @Test
  void whatIsHiddenInTheTextIsHiddenInEveryStretchOfIt() {
    PersonalData name = of(Kind.NAME, "Иванов");
    PersonalData phone = of(Kind.PHONE, "8 900 111-22-33");

    assertThat(stretch("Иванов", name, phone)).isEmpty();
    assertThat(stretch("ванов из ООО", name, phone)).contains("[имя] из ООО");
    assertThat(stretch("трубку 8 900", name, phone)).contains("трубку [телефон]");
    assertThat(stretch("111-22", name, phone)).isEmpty();
    assertThat(stretch("не берёт", name, phone)).contains("не берёт");
  }
}
