package otklik.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

  private static final String FAMILY = "👨‍👩‍👧";
  private static final String FLAG = "🇷🇺";

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(Cut.beginning("Нет воды", 8)).isEqualTo("Нет воды");
    assertThat(Cut.ellipsis("Нет воды", 8)).isEqualTo("Нет воды");
    assertThat(Cut.beginning("", 0)).isEmpty();
  }

  @Test
  void aPairIsNotHalved() {
    assertThat(Cut.beginning("да😡", 3)).isEqualTo("да");
    assertThat(Cut.beginning("да😡", 4)).isEqualTo("да😡");
  }

  @Test
  void anAccentStaysWithItsLetter() {
    assertThat(Cut.beginning("Ноябрьский\u0306", 10)).isEqualTo("Ноябрьски");
    assertThat(Cut.beginning("за\u0301мок", 2)).isEqualTo("з");
  }

  @Test
  void familiesFlagsAndSkinColoursAreOneCharacter() {
    assertThat(Cut.beginning("а" + FAMILY, 4)).isEqualTo("а");
    assertThat(Cut.beginning("а" + FLAG, 3)).isEqualTo("а");
    assertThat(Cut.beginning("а👍🏽", 3)).isEqualTo("а");
  }

  @Test
  void theEllipsisIsWithinTheLength() {
    assertThat(Cut.ellipsis("Нет воды третий день", 10)).isEqualTo("Нет воды…").hasSize(9);
    assertThat(Cut.ellipsis("Нет воды😡 день", 10)).isEqualTo("Нет воды…");
  }

  @Test
  void aHeapOfAccentsIsCutBetweenThem() {
    assertThat(Cut.beginning("е" + "\u0301".repeat(500), 10)).hasSize(10);
    assertThat(Cut.beginning(FAMILY.repeat(1), 1)).isEmpty();
  }
}
