package otklik.classify.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.analysis.Kind;
import otklik.analysis.KindLabel;
import otklik.analysis.Sentiment;
import otklik.analysis.SentimentLabel;
import otklik.classify.knowledge.KnowledgeFile;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Stems;
import otklik.classify.rule.Phrase;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * Weighs the words and signs of sentiment.yaml, with negation and bitter thanks, and what the post
 * is for. Immutable and thread-safe.
 */
public final class SentimentWords {

  private static final Set<String> NEGATIONS = Set.of("не", "ни", "нет", "без", "никак", "нельзя");

  /** From here on a post has a tone. */
  private static final double TONE = 0.7;

  /** A score at which the tone could not be stronger. */
  private static final double STRONGEST = 4;

  /** A complaint whose words are all glad may be none. */
  private static final double DOUBTED = 0.3;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<Integer, Double> emoji = new HashMap<>();
  private final Map<String, List<Weighed>> phrases = new HashMap<>();

  private record Weighed(Phrase phrase, double weight) {}

  /**
   * What a lemma says.
   *
   * @param phrases that begin with it
   */
  private record Said(double weight, boolean negates, List<Weighed> phrases) {}

  private final WordFact<Said> said = new WordFact<>(this::look);

  public SentimentWords() {
    JsonNode file = KnowledgeFile.read(SentimentWords.class, "sentiment.yaml");
    words(file, "slightly_negative", -0.5);
    words(file, "slightly_positive", 0.5);
    words(file, "negative", -1);
    words(file, "positive", 1);
    signs(file, "emoji_negative", -1);
    signs(file, "emoji_positive", 1);
    phrases(file, "phrases_negative", -1.5);
    phrases(file, "phrases_positive", 2.5);
  }

  private void words(JsonNode file, String key, double weight) {
    for (String word : KnowledgeFile.words(file.get(key))) {
      weights.put(Stems.of(Lemmas.normal(word)), weight);
    }
  }

  private void signs(JsonNode file, String key, double weight) {
    file.get(key).asText().codePoints().forEach(sign -> emoji.put(sign, weight));
  }

  private void phrases(JsonNode file, String key, double weight) {
    for (JsonNode words : file.get(key)) {
      Phrase phrase = Phrase.of(words.asText());
      phrases
          .computeIfAbsent(phrase.lemmas().get(0), first -> new ArrayList<>())
          .add(new Weighed(phrase, weight));
    }
  }

  private Said look(String lemma) {
    return new Said(
        weights.getOrDefault(Stems.of(lemma), 0.0),
        NEGATIONS.contains(lemma),
        phrases.getOrDefault(lemma, List.of()));
  }

  public SentimentLabel sentiment(Words words, KindLabel kind) {
    double negative = 0;
    double positive = 0;
    for (int i = 0; i < words.size(); i++) {
      double weight = weight(words, i);
      negative += Math.min(0, weight);
      positive += Math.max(0, weight);
    }
    boolean bitter = positive > 0 && negative <= -0.5 && isComplaint(kind);
    boolean glad = positive >= 1 && negative > -0.5;
    double prior = glad && isComplaint(kind) ? prior(kind) * DOUBTED : prior(kind);
    double score = prior + negative + (bitter ? -0.25 : positive);
    double strength = Math.min(1, Math.abs(score) / STRONGEST);
    if (score <= -TONE) {
      return new SentimentLabel(Sentiment.NEGATIVE, strength);
    }
    return score >= TONE
        ? new SentimentLabel(Sentiment.POSITIVE, strength)
        : new SentimentLabel(Sentiment.NEUTRAL, 0);
  }

  private double weight(Words words, int at) {
    Said here = said.of(words.lemma(at));
    for (Weighed weighed : here.phrases()) {
      if (weighed.phrase().standsAt(words.tokens(), at)) {
        return weighed.weight();
      }
    }
    int first = words.token(at).form().codePointAt(0);
    Double sign = Character.isLetter(first) ? null : emoji.get(first);
    if (sign != null) {
      return sign;
    }
    double weight = here.weight();
    boolean negated = at > 0 && said.of(words.lemma(at - 1)).negates();
    return !negated ? weight : weight > 0 ? -weight : -weight / 2;
  }

  private static boolean isComplaint(KindLabel kind) {
    return kind.kind() == Kind.COMPLAINT;
  }

  /**
   * A complaint is negative and thanks are positive before any word is weighed, as far as it is
   * sure that they are.
   */
  private static double prior(KindLabel kind) {
    double sure = Math.max(0, (kind.confidence() - 0.3) / 0.7);
    return switch (kind.kind()) {
      case COMPLAINT -> -1.2 * sure;
      case THANKS -> 1.5 * sure;
      default -> 0;
    };
  }
}
