package otklik.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundTextTest {

  @Test
  void anOrdinaryTextStaysItself() {
    String text = "В Надыме нет воды 😡👨‍👩‍👧,\n\t«третий» день — е\u0301 \u00ad\u200b";

    assertThat(SoundText.of(text)).isSameAs(text);
    assertThat(SoundText.of("")).isEmpty();
    assertThat(SoundText.of(null)).isNull();
  }

  @Test
  void halvesOfAPairAreLeftOut() {
    assertThat(SoundText.of("В Ныде нет света \ud83d")).isEqualTo("В Ныде нет света ");
    assertThat(SoundText.of("\ude21све\ud83dта\ud83d\ude21")).isEqualTo("света😡");
    assertThat(SoundText.of("\ud83d\ufffe\ude21")).as("no new pair is made").isEmpty();
  }

  @Test
  void noncharactersAndControlsAreLeftOut() {
    assertThat(SoundText.of("све\ufffeта")).isEqualTo("света");
    assertThat(SoundText.of("a\uffff\ufdd0\ufdefb")).isEqualTo("ab");
    assertThat(SoundText.of(new String(Character.toChars(0x1FFFE)) + "b")).isEqualTo("b");
    assertThat(SoundText.of("нет\0 \u0007воды\u001b\u007f\u009f")).isEqualTo("нет воды");
  }

  @Test
  void tabsAndLineEndsStay() {
    assertThat(SoundText.of("а\tб\r\nв\u0085г\0")).isEqualTo("а\tб\r\nв\u0085г");
  }
}
