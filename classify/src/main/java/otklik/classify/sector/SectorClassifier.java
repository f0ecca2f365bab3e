package otklik.classify.sector;

import java.util.List;
import otklik.analysis.Sector;
import otklik.analysis.SectorLabel;
import otklik.analysis.Token;
import otklik.classify.linear.Decision;
import otklik.classify.linear.LinearModel;
import otklik.classify.linear.TokenEvidence;
import otklik.classify.topic.TopicLexicon;

/** Names the sector of a post, by a linear model over its lemmas. Immutable and thread-safe. */
public final class SectorClassifier {

  private final LinearModel model;
  private final TopicLexicon lexicon;

  /**
   * @param lexicon the one that the model was trained with; null for a model without it
   */
  public SectorClassifier(LinearModel model, TopicLexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  public SectorLabel sector(List<Token> tokens) {
    Decision decision = model.decide(SectorFeatures.of(tokens, lexicon), tokens.size());
    Sector sector = Sector.ofCode(model.classes().get(decision.label())).orElse(Sector.OTHER);
    return new SectorLabel(
        sector, decision.confidence(), decision.uncertain(), TokenEvidence.of(tokens, decision));
  }
}
