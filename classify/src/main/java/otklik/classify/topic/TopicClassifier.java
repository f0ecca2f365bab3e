package otklik.classify.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.analysis.Evidence;
import otklik.analysis.Sector;
import otklik.analysis.Token;
import otklik.analysis.TopicLabel;

/**
 * Finds the topic group that the words speak for, among those of the sector, and within it the
 * topic whose name shares the most words with the post. Immutable and thread-safe.
 */
public final class TopicClassifier {

  /** Below it a group rests on one weak word. Chosen on the labelled posts. */
  private static final double LEAST_SCORE = 3;

  private final TopicLexicon lexicon;
  private final Topics topics;
  private final Map<Sector, Set<String>> bySector = new EnumMap<>(Sector.class);

  public TopicClassifier(TopicLexicon lexicon, Topics topics) {
    this.lexicon = lexicon;
    this.topics = topics;
    for (Topics.Entry entry : topics.all()) {
      bySector.computeIfAbsent(entry.sector(), s -> new HashSet<>()).add(entry.group());
    }
  }

  /** The topic of a post of this sector; null when its words speak for none. */
  public TopicLabel topic(List<Token> tokens, TopicScores scores, Sector sector) {
    int best = -1;
    double sum = 0;
    for (int g = 0; g < scores.byGroup().length; g++) {
      sum += scores.byGroup()[g];
      boolean fits = isGroupOf(sector, lexicon.groups().get(g));
      best = fits && (best < 0 || scores.byGroup()[g] > scores.byGroup()[best]) ? g : best;
    }
    if (best < 0 || scores.byGroup()[best] < LEAST_SCORE) {
      return null;
    }
    String group = lexicon.groups().get(best);
    Topics.Entry topic = nearest(tokens, sector, group);
    return new TopicLabel(
        group,
        topic == null ? null : topic.name(),
        topic != null && topic.fastTrack(),
        scores.byGroup()[best] / sum,
        evidence(tokens, best));
  }

  private boolean isGroupOf(Sector sector, String group) {
    return bySector.getOrDefault(sector, Set.of()).contains(group);
  }

  private Topics.Entry nearest(List<Token> tokens, Sector sector, String group) {
    Set<String> said = new HashSet<>();
    tokens.forEach(token -> said.add(token.lemma()));
    Topics.Entry best = null;
    double bestShare = 0;
    for (Topics.Entry entry : topics.all()) {
      if (entry.sector() == sector && entry.group().equals(group)) {
        long common = entry.words().stream().filter(said::contains).count();
        double share = common / Math.sqrt(entry.words().size());
        if (share > bestShare) {
          best = entry;
          bestShare = share;
        }
      }
    }
    return best;
  }

  private List<Evidence> evidence(List<Token> tokens, int group) {
    List<Evidence> evidence = new ArrayList<>();
    for (Token token : tokens) {
      for (TopicLexicon.Weight weight : lexicon.weights(token.lemma())) {
        if (weight.group() == group) {
          evidence.add(new Evidence(token.start(), token.end(), weight.value()));
        }
      }
    }
    return evidence;
  }
}
