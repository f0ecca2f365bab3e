package otklik.classify.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.Sector;
import otklik.analysis.TopicChance;
import otklik.analysis.TopicLabel;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.linear.Features;
import otklik.classify.linear.LinearModel;
import otklik.classify.linear.TokenEvidence;
import otklik.classify.word.Words;

/**
 * Names the topic of a post among those of its sector, or only the topic group when no single topic
 * is likely enough. Immutable and thread-safe.
 */
public final class TopicClassifier {

  /**
   * Confidence below which the choice within a group is left open. In cross-validation 0.75 of the
   * topics above it are right, and 0.85 of the posts are above it.
   */
  private static final double LEAST_TOPIC = 0.35;

  /** Confidence below which no group is named. */
  private static final double LEAST_GROUP = 0.4;

  private static final double LEAST_CHANCE = 0.01;
  private static final int MOST_CHANCES = 15;

  private static final Comparator<TopicChance> LIKELIEST_FIRST =
      (a, b) -> Double.compare(b.probability(), a.probability());

  private final LinearModel model;
  private final TopicLexicon lexicon;
  private final Topics all;
  private final Topics.Entry[] topics;

  /** Of each topic, as chances name it. */
  private final String[] codes;

  /** Of each topic the number of its group. */
  private final int[] groups;

  /** Of each sector its topics, ascending. */
  private final Map<Sector, int[]> bySector = new EnumMap<>(Sector.class);

  /**
   * @param model whose classes are the topics' codes
   * @param lexicon the one that the model was trained with
   */
  public TopicClassifier(LinearModel model, TopicLexicon lexicon, Topics all) {
    this.model = model;
    this.lexicon = lexicon;
    this.all = all;
    Map<String, Topics.Entry> byCode = new HashMap<>();
    all.all().forEach(topic -> byCode.put(topic.code(), topic));
    this.topics = model.classes().stream().map(byCode::get).toArray(Topics.Entry[]::new);
    this.codes = Arrays.stream(topics).map(Topics.Entry::code).toArray(String[]::new);
    List<String> names = Arrays.stream(topics).map(Topics.Entry::group).distinct().toList();
    this.groups = Arrays.stream(topics).mapToInt(topic -> names.indexOf(topic.group())).toArray();
    for (int c = 0; c < topics.length; c++) {
      bySector.merge(topics[c].sector(), new int[] {c}, TopicClassifier::together);
    }
  }

  public Topics all() {
    return all;
  }

  private static int[] together(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + 1);
    both[a.length] = b[0];
    return both;
  }

  /**
   * What a post's words say of topics.
   *
   * @param label the topic among those of its sector, or only its group; null when no group is
   *     likely enough
   * @param chances the likeliest topics of all sectors, the likeliest first
   */
  public record Reading(TopicLabel label, List<TopicChance> chances) {}

  /** What the lexicon says of the words. */
  public FeatureVotes groups(Words words) {
    return LexiconFeatures.of(words, lexicon);
  }

  /**
   * @param groups of the same words
   */
  public Reading read(Words words, FeatureVotes groups, Sector sector) {
    Features features = TopicFeatures.of(words, lexicon, groups);
    double[] scores = model.scores(features);
    Choice choice = choice(features, scores, sector);
    TopicLabel label =
        choice == null || choice.group() < LEAST_GROUP
            ? null
            : label(words, choice, choice.confidence() >= LEAST_TOPIC);
    return new Reading(label, features.size() == 0 ? List.of() : chances(scores));
  }

  private List<TopicChance> chances(double[] scores) {
    double[] probabilities = LinearModel.probabilities(scores, model.sharpness());
    List<TopicChance> chances = new ArrayList<>();
    for (int c = 0; c < topics.length; c++) {
      if (probabilities[c] >= LEAST_CHANCE) {
        chances.add(new TopicChance(codes[c], probabilities[c]));
      }
    }
    chances.sort(LIKELIEST_FIRST);
    return chances.size() > MOST_CHANCES ? chances.subList(0, MOST_CHANCES) : chances;
  }

  /** The most likely topic, however little; null for a sector or post that has none. */
  public TopicLabel likeliest(Words words, Sector sector) {
    Features features = TopicFeatures.of(words, lexicon);
    Choice choice = choice(features, model.scores(features), sector);
    return choice == null ? null : label(words, choice, true);
  }

  /**
   * @param topic index of the model's class
   * @param group probability of all topics of its group
   */
  private record Choice(int topic, double confidence, double group, Features features) {}

  /**
   * @param scores of all topics
   */
  private Choice choice(Features features, double[] scores, Sector sector) {
    int[] candidates = bySector.get(sector);
    if (candidates == null || features.size() == 0) {
      return null;
    }
    double[] candidateScores = new double[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      candidateScores[i] = scores[candidates[i]];
    }
    double[] probabilities = LinearModel.probabilities(candidateScores, model.sharpness());
    int best = LinearModel.best(probabilities);
    int group = groups[candidates[best]];
    double ofGroup = 0;
    for (int i = 0; i < candidates.length; i++) {
      ofGroup += groups[candidates[i]] == group ? probabilities[i] : 0;
    }
    return new Choice(candidates[best], probabilities[best], ofGroup, features);
  }

  private TopicLabel label(Words words, Choice choice, boolean certain) {
    Topics.Entry topic = topics[choice.topic()];
    return new TopicLabel(
        topic.group(),
        certain ? topic.name() : null,
        certain && topic.fastTrack(),
        certain ? choice.confidence() : choice.group(),
        TokenEvidence.of(
            words.tokens(),
            model.tokenWeights(
                choice.features(), words.size(), choice.topic(), bySector.get(topic.sector()))));
  }
}
