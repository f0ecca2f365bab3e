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
import otklik.analysis.Token;
import otklik.classify.knowledge.KnowledgeFile;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Stems;
import otklik.classify.rule.Phrase;

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

  public SentimentLabel sentiment(List<Token> tokens, KindLabel kind) {
    double negative = 0;
    double positive = 0;
    for (int i = 0; i < tokens.size(); i++) {
      double weight = weight(tokens, i);
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

  private double weight(List<Token> tokens, int at) {
    for (Weighed weighed : phrases.getOrDefault(tokens.get(at).lemma(), List.of())) {
      if (weighed.phrase().standsAt(tokens, at)) {
        return weighed.weight();
      }
    }
    Token token = tokens.get(at);
    Double sign = emoji.get(token.form().codePointAt(0));
    if (sign != null) {
      return sign;
    }
    double weight = weights.getOrDefault(Stems.of(token.lemma()), 0.0);
    boolean negated = at > 0 && NEGATIONS.contains(tokens.get(at - 1).lemma());
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
