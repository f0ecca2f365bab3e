package otklik.training.label;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.linear.LinearModel;
import otklik.classify.morphology.Morphology;
import otklik.classify.topic.TopicFeatures;
import otklik.classify.topic.TopicLexicon;
import otklik.classify.topic.Topics;
import otklik.classify.word.Words;
import otklik.training.label.LogisticTraining.Example;
import otklik.training.label.LogisticTraining.Way;

/**
 * Posts of our own, the topics' names and words that speak for them to the model that chooses a
 * topic. A topic has three posts or four: words are examples of their own, and get a weight
 * besides.
 */
public final class TopicModelTraining {

  /** Chosen by 5-fold cross-validation on the posts of our own, see docs/experiments/0002. */
  private static final Way WAY = new Way(0.25, false);

  /** Added to the weight of a topic's own word. Chosen in the same way. */
  private static final float OWN_WORD = 1;

  /**
   * Of a weight, in log-odds: what is nearer to the other topics' is left out. Of 195 weights seven
   * are left, with all but 0.02 % of the sum of squares.
   */
  private static final float SMALL = 0.01f;

  private final TopicLexicon lexicon;
  private final Topics topics;
  private final List<TopicWords.Words> words;

  public TopicModelTraining(TopicLexicon lexicon, Topics topics, Morphology morphology)
      throws IOException {
    this.lexicon = lexicon;
    this.topics = topics;
    this.words = TopicWords.read(morphology);
  }

  /**
   * @param posts those without a topic are left out
   */
  public LinearModel train(List<LabelledPost> posts) {
    List<Example> examples = new ArrayList<>();
    for (LabelledPost post : posts) {
      if (post.topic() != null) {
        examples.add(example(post.tokens(), Topics.code(post.sector(), post.topic())));
      }
    }
    for (Topics.Entry topic : topics.all()) {
      examples.add(
          example(topic.words().stream().map(TopicModelTraining::noun).toList(), topic.code()));
    }
    for (TopicWords.Words topic : words) {
      topic.stems().forEach(stem -> examples.add(example(List.of(noun(stem)), topic.topicCode())));
    }
    LinearModel learnt = LogisticTraining.train(examples, WAY);
    return learnt.plus(ownWords(learnt.classes())).withoutSmall(SMALL);
  }

  private Example example(List<Token> tokens, String topic) {
    return new Example(TopicFeatures.of(Words.of(tokens), lexicon), topic, true);
  }

  private static Token noun(String word) {
    return new Token(word, word, Upos.NOUN, "_", 0);
  }

  private Map<Long, float[]> ownWords(List<String> classes) {
    Map<Long, float[]> weights = new HashMap<>();
    for (TopicWords.Words topic : words) {
      int label = classes.indexOf(topic.topicCode());
      for (String stem : topic.stems()) {
        weights.computeIfAbsent(TopicFeatures.key(stem), n -> new float[classes.size()])[label] =
            OWN_WORD;
      }
    }
    return weights;
  }
}
