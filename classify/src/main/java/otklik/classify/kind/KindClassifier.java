package otklik.classify.kind;

import otklik.analysis.Kind;
import otklik.analysis.KindLabel;
import otklik.classify.linear.Decision;
import otklik.classify.linear.LinearModel;
import otklik.classify.linear.TokenEvidence;
import otklik.classify.word.Words;

/** Says what a post is for, by a linear model. Immutable and thread-safe. */
public final class KindClassifier {

  private final LinearModel model;

  public KindClassifier(LinearModel model) {
    this.model = model;
  }

  public KindLabel kind(Words words) {
    Decision decision = model.decide(KindFeatures.of(words), words.size());
    Kind kind = Kind.ofCode(model.classes().get(decision.label())).orElse(Kind.OTHER);
    return new KindLabel(
        kind,
        decision.confidence(),
        decision.uncertain(),
        TokenEvidence.of(words.tokens(), decision));
  }
}
