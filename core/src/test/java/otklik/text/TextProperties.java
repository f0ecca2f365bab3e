package otklik.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class TextProperties {

  /** Any UTF-16 units, the dangerous ones often. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> unit =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.chars().all()),
            Tuple.of(3, Arbitraries.chars().range('\ud800', '\udfff')),
            Tuple.of(2, Arbitraries.chars().range('а', 'я')),
            Tuple.of(1, Arbitraries.chars().range('\0', '\u00a0')),
            Tuple.of(
                2,
                Arbitraries.of(
                    '\u0301', '\u0306', '\u200d', '\ufe0f', '\ufffe', '\uffff', '\ufdd0', ' ')));
    return unit.list()
        .ofMaxSize(60)
        .map(units -> units.stream().map(String::valueOf).collect(Collectors.joining()));
  }

  @Property(seed = "1")
  void aSoundTextCanBeWrittenInUtf8AndStaysSound(@ForAll("texts") String text)
      throws CharacterCodingException {
    String sound = SoundText.of(text);

    assertThat(SoundText.isSound(sound)).isTrue();
    assertThat(SoundText.of(sound)).isSameAs(sound);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(sound));
  }

  @Property(seed = "1")
  void aCutOfASoundTextIsSoundAndItsBeginning(
      @ForAll("texts") String text, @ForAll @IntRange(max = 70) int longest) {
    String sound = SoundText.of(text);
    String cut = Cut.beginning(sound, longest);

    assertThat(cut).hasSizeLessThanOrEqualTo(longest);
    assertThat(sound).startsWith(cut);
    assertThat(SoundText.isSound(cut)).isTrue();
  }

  @Property(seed = "1")
  void anEllipsisIsSoundToo(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 70) int longest) {
    String cut = Cut.ellipsis(SoundText.of(text), longest);

    assertThat(cut).hasSizeLessThanOrEqualTo(longest);
    assertThat(SoundText.isSound(cut)).isTrue();
  }
}
