package otklik.training.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.Upos;

class TodaysConventionTest {

  private static GoldToken today(String form, String lemma, Upos upos, String features)
      throws IOException {
    return new TodaysConvention().of(List.of(new GoldToken(form, lemma, upos, features))).get(0);
  }

  @Test
  void aRelativePronounIsADeterminerWithItsLemmaAndFeatures() throws IOException {
    assertThat(today("Которых", "который", Upos.PRON, "Case=Gen|Number=Plur"))
        .isEqualTo(new GoldToken("Которых", "который", Upos.DET, "Case=Gen|Number=Plur"));
  }

  @Test
  void aMentionIsANameAndAHashtagIsNoWord() throws IOException {
    assertThat(today("@nur_adm", "@nur_adm", Upos.X, "_").upos()).isEqualTo(Upos.PROPN);
    assertThat(today("#Уренгой", "уренгой", Upos.PROPN, "Case=Nom").upos()).isEqualTo(Upos.X);
    assertThat(today("@", "@", Upos.SYM, "_").upos()).isEqualTo(Upos.SYM);
  }

  @Test
  void aTimeIsANumberButAnUnknownWordIsNot() throws IOException {
    assertThat(today("16:00", "16:00", Upos.X, "_").upos()).isEqualTo(Upos.NUM);
    assertThat(today("iphone7", "iphone7", Upos.X, "_").upos()).isEqualTo(Upos.X);
  }

  @Test
  void aFormGetsTheLemmaOfToday() throws IOException {
    assertThat(today("больше", "много", Upos.NUM, "Degree=Cmp"))
        .isEqualTo(new GoldToken("больше", "больше", Upos.ADV, "Degree=Cmp"));
  }

  @Test
  void whatIsAnnotatedAlikeStaysAsItIs() throws IOException {
    GoldToken noun = new GoldToken("есть", "есть", Upos.VERB, "VerbForm=Inf");

    assertThat(new TodaysConvention().of(List.of(noun))).containsExactly(noun);
  }
}
