package otklik.training.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import otklik.analysis.Evidence;
import otklik.analysis.Token;
import otklik.classify.Analysers;
import otklik.classify.kind.KindClassifier;
import otklik.classify.sector.SectorClassifier;
import otklik.classify.word.Words;

/**
 * Whether evidence carries its label: a post without the words that are shown as evidence must be
 * less sure of the label, or get another one.
 */
public final class EvidenceEvaluation {

  private EvidenceEvaluation() {}

  /** What a classifier says, whichever it is. */
  private record Said(String label, double confidence, List<Evidence> evidence) {}

  /**
   * @param posts those without any evidence are counted as not falling
   */
  public static List<String> lines(List<LabelledPost> posts) {
    SectorClassifier sectors =
        new SectorClassifier(Analysers.sectorModel(), Analysers.topics().lexicon());
    KindClassifier kinds = new KindClassifier(Analysers.kindModel());
    return List.of(
        line(
            "evidence_sectors_falling",
            posts,
            tokens -> {
              var label = sectors.sector(Words.of(tokens));
              return new Said(label.sector().code(), label.confidence(), label.evidence());
            }),
        line(
            "evidence_kinds_falling",
            posts,
            tokens -> {
              var label = kinds.kind(Words.of(tokens));
              return new Said(label.kind().code(), label.confidence(), label.evidence());
            }));
  }

  private static String line(
      String name, List<LabelledPost> posts, Function<List<Token>, Said> classifier) {
    int falls = 0;
    for (LabelledPost post : posts) {
      Said before = classifier.apply(post.tokens());
      Said after = classifier.apply(without(post.tokens(), before.evidence()));
      boolean other = !after.label().equals(before.label());
      falls += other || after.confidence() < before.confidence() ? 1 : 0;
    }
    return String.format(Locale.ROOT, "%s %.4f", name, (double) falls / posts.size());
  }

  private static List<Token> without(List<Token> tokens, List<Evidence> evidence) {
    List<Token> left = new ArrayList<>();
    for (Token token : tokens) {
      boolean shown =
          evidence.stream().anyMatch(e -> e.start() <= token.start() && token.start() < e.end());
      if (!shown) {
        left.add(token);
      }
    }
    return left;
  }
}
