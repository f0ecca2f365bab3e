package otklik.lists.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowHeightTest {

  @Test
  void aTextIsBrokenBetweenWords() {
    assertThat(RowHeight.lines("ЖКХ и благоустройство", 40)).isEqualTo(1);
    assertThat(RowHeight.lines("ЖКХ и благоустройство", 16)).isEqualTo(2);
    assertThat(RowHeight.lines("одна\nдве\n\nчетыре", 40)).isEqualTo(4);
  }

  @Test
  void aWordWiderThanTheColumnIsBrokenWithin() {
    assertThat(RowHeight.lines("благоустройство", 8)).isEqualTo(2);
    assertThat(RowHeight.lines("и благоустройство", 8)).isEqualTo(3);
  }

  @Test
  void aRowHasALineEvenWithoutText() {
    assertThat(RowHeight.lines("", 8)).isEqualTo(1);
  }

  @Test
  void noRowIsHigherThanExcelAllows() {
    assertThat(RowHeight.of(1)).isEqualTo(15);
    assertThat(RowHeight.of(1_000)).isEqualTo(409);
  }
}
