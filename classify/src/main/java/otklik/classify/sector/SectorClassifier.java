package otklik.classify.sector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import otklik.analysis.Sector;
import otklik.analysis.SectorLabel;
import otklik.classify.linear.Decision;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;
import otklik.classify.linear.LinearModel;
import otklik.classify.linear.TokenEvidence;
import otklik.classify.topic.TopicLexicon;
import otklik.classify.word.Words;

/** Names the sector of a post, by a linear model over its lemmas. Immutable and thread-safe. */
public final class SectorClassifier {

  /** More problems a post hardly has. */
  private static final int MOST = 3;

  private static final double LEAST_PROBABILITY = 0.04;

  private final LinearModel model;
  private final TopicLexicon lexicon;

  /**
   * @param lexicon the one that the model was trained with; null for a model without it
   */
  public SectorClassifier(LinearModel model, TopicLexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  public SectorLabel sector(Words words) {
    return label(words, model.decide(SectorFeatures.of(words, lexicon), words.size()));
  }

  /**
   * The sectors of a post that names several problems, the most probable first, at most three. A
   * further sector needs a word that hardly occurs outside of it, and that is none of the first's.
   *
   * @param groups what the lexicon says of the words
   */
  public List<SectorLabel> sectors(Words words, FeatureVotes groups) {
    Features features = SectorFeatures.of(words, groups);
    Decision decision = model.decide(features, words.size());
    List<SectorLabel> labels = new ArrayList<>();
    labels.add(label(words, decision));
    Sector first = labels.get(0).sector();
    double[] probabilities = decision.probabilities();
    List<Integer> further = new ArrayList<>();
    for (int c = 0; c < probabilities.length; c++) {
      boolean likely = c != decision.label() && probabilities[c] >= LEAST_PROBABILITY;
      if (likely && isFurther(words, sectorOf(c), first)) {
        further.add(c);
      }
    }
    further.sort(Comparator.comparingDouble(c -> -probabilities[c]));
    for (int c : further.subList(0, Math.min(further.size(), MOST - 1))) {
      double[] weights = model.tokenWeights(features, words.size(), c);
      labels.add(
          new SectorLabel(
              sectorOf(c), probabilities[c], true, TokenEvidence.of(words.tokens(), weights)));
    }
    return labels;
  }

  private static boolean isFurther(Words words, Sector sector, Sector first) {
    return sector != Sector.OTHER
        && first != Sector.OTHER
        && SectorFeatures.namesBeside(words, sector, first);
  }

  private Sector sectorOf(int label) {
    return Sector.ofCode(model.classes().get(label)).orElse(Sector.OTHER);
  }

  private SectorLabel label(Words words, Decision decision) {
    return new SectorLabel(
        sectorOf(decision.label()),
        decision.confidence(),
        decision.uncertain(),
        TokenEvidence.of(words.tokens(), decision));
  }
}
