package otklik.classify.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.Kind;
import otklik.analysis.Sentiment;
import otklik.analysis.SentimentLabel;
import otklik.analysis.Token;
import otklik.classify.knowledge.KnowledgeFile;

/**
 * Weighs the words of sentiment.yaml, with negation, and what the post is for. Immutable and
 * thread-safe.
 */
public final class SentimentWords {

  private static final Set<String> NEGATIONS = Set.of("не", "ни", "нет", "без", "никак", "нельзя");

  private final Set<String> negative = new HashSet<>();
  private final Set<String> positive = new HashSet<>();

  public SentimentWords() {
    JsonNode words = KnowledgeFile.read(SentimentWords.class, "sentiment.yaml");
    words.get("negative").forEach(word -> negative.add(word.asText()));
    words.get("positive").forEach(word -> positive.add(word.asText()));
  }

  public SentimentLabel sentiment(List<Token> tokens, Kind kind) {
    double score = prior(kind);
    for (int i = 0; i < tokens.size(); i++) {
      boolean negated = i > 0 && NEGATIONS.contains(tokens.get(i - 1).lemma());
      if (positive.contains(tokens.get(i).lemma())) {
        score += negated ? -1 : 1;
      } else if (negative.contains(tokens.get(i).lemma())) {
        score -= negated ? -0.5 : 1;
      }
    }
    double strength = Math.min(1, Math.abs(score) / 4);
    if (score <= -0.75) {
      return new SentimentLabel(Sentiment.NEGATIVE, strength);
    }
    return score >= 0.75
        ? new SentimentLabel(Sentiment.POSITIVE, strength)
        : new SentimentLabel(Sentiment.NEUTRAL, 0);
  }

  /** A complaint is negative and thanks are positive before any word is weighed. */
  private static double prior(Kind kind) {
    return switch (kind) {
      case COMPLAINT -> -1.25;
      case THANKS -> 1.25;
      default -> 0;
    };
  }
}
