package otklik.training.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import otklik.analysis.Upos;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.Reading;
import otklik.classify.morphology.Tags;

/**
 * How right morphology is on a treebank, on its own tokens.
 *
 * @param tokens all of them
 * @param upos share of tokens with the right part of speech
 * @param lemma share of tokens that are no punctuation with the right lemma, case and ё ignored
 * @param features share of nouns and adjectives of the treebank with the right Case, Number and
 *     Gender
 */
public record MorphologyEvaluation(int tokens, double upos, double lemma, double features) {

  public static MorphologyEvaluation of(Morphology morphology, List<List<GoldToken>> treebank) {
    int tokens = 0;
    int rightUpos = 0;
    int words = 0;
    int rightLemma = 0;
    int nominal = 0;
    int rightFeatures = 0;
    for (List<GoldToken> sentence : treebank) {
      List<Reading> read = morphology.read(sentence.stream().map(GoldToken::form).toList());
      for (int i = 0; i < sentence.size(); i++) {
        GoldToken gold = sentence.get(i);
        Reading reading = read.get(i);
        tokens++;
        rightUpos += Tags.upos(reading.tag()) == gold.upos() ? 1 : 0;
        if (gold.upos() != Upos.PUNCT) {
          words++;
          rightLemma += Lemmas.normal(gold.lemma()).equals(reading.lemma()) ? 1 : 0;
        }
        if (gold.upos() == Upos.NOUN || gold.upos() == Upos.ADJ) {
          nominal++;
          rightFeatures += sameAgreement(gold.features(), reading.features()) ? 1 : 0;
        }
      }
    }
    return new MorphologyEvaluation(
        tokens, share(rightUpos, tokens), share(rightLemma, words), share(rightFeatures, nominal));
  }

  private static boolean sameAgreement(String gold, String read) {
    Map<String, String> a = Tags.parse(gold);
    Map<String, String> b = Tags.parse(read);
    return same(a, b, "Case") && same(a, b, "Number") && same(a, b, "Gender");
  }

  private static boolean same(Map<String, String> a, Map<String, String> b, String name) {
    return String.valueOf(a.get(name)).equals(String.valueOf(b.get(name)));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** One "name value" a line. */
  public List<String> lines() {
    return List.of(
        line("upos", upos), line("lemma", lemma), line("features", features), "tokens " + tokens);
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%s %.4f", name, value);
  }
}
