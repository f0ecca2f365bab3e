package otklik.classify.sector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import otklik.analysis.Sector;
import otklik.analysis.SectorLabel;
import otklik.analysis.Token;
import otklik.classify.linear.Decision;
import otklik.classify.linear.Features;
import otklik.classify.linear.LinearModel;
import otklik.classify.linear.TokenEvidence;
import otklik.classify.topic.TopicLexicon;

/** Names the sector of a post, by a linear model over its lemmas. Immutable and thread-safe. */
public final class SectorClassifier {

  /** More problems a post hardly has. */
  private static final int MOST = 3;

  private static final double LEAST_PROBABILITY = 0.08;

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
    return label(tokens, model.decide(SectorFeatures.of(tokens, lexicon), tokens.size()));
  }

  /**
   * The sectors of a post that names several problems, the most probable first, at most three. A
   * further sector needs a word that hardly occurs outside of it, and that is none of the first's.
   */
  public List<SectorLabel> sectors(List<Token> tokens) {
    Features features = SectorFeatures.of(tokens, lexicon);
    Decision decision = model.decide(features, tokens.size());
    List<SectorLabel> labels = new ArrayList<>();
    labels.add(label(tokens, decision));
    Sector first = labels.get(0).sector();
    Integer[] order = new Integer[decision.probabilities().length];
    Arrays.setAll(order, c -> c);
    Arrays.sort(order, Comparator.comparingDouble(c -> -decision.probabilities()[c]));
    for (int c : order) {
      Sector sector = sectorOf(c);
      boolean further = c != decision.label() && sector != Sector.OTHER && first != Sector.OTHER;
      if (further
          && labels.size() < MOST
          && decision.probabilities()[c] >= LEAST_PROBABILITY
          && SectorFeatures.namesBeside(tokens, sector, first)) {
        labels.add(
            new SectorLabel(
                sector,
                decision.probabilities()[c],
                true,
                TokenEvidence.of(tokens, model.tokenWeights(features, tokens.size(), c))));
      }
    }
    return labels;
  }

  private Sector sectorOf(int label) {
    return Sector.ofCode(model.classes().get(label)).orElse(Sector.OTHER);
  }

  private SectorLabel label(List<Token> tokens, Decision decision) {
    return new SectorLabel(
        sectorOf(decision.label()),
        decision.confidence(),
        decision.uncertain(),
        TokenEvidence.of(tokens, decision));
  }
}
