package otklik.classify.urgency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import otklik.analysis.Evidence;
import otklik.analysis.Token;
import otklik.analysis.Urgency;
import otklik.analysis.UrgencyLabel;

/**
 * Tells danger and need from the words, by the rules of urgency.yaml. Immutable and thread-safe.
 */
public final class UrgencyRules {

  /** In tokens: how far apart the words of one rule may stand. */
  private static final int WINDOW = 7;

  private final List<UrgencyRule> rules = new ArrayList<>();

  public UrgencyRules() {
    try (InputStream stream = UrgencyRules.class.getResourceAsStream("urgency.yaml")) {
      for (JsonNode rule : new YAMLMapper().readTree(stream).get("rules")) {
        List<Set<String>> words = new ArrayList<>();
        rule.get("words").forEach(word -> words.add(Set.of(word.asText().split("\\|"))));
        rules.add(
            new UrgencyRule(
                Urgency.valueOf(rule.get("level").asText().toUpperCase(Locale.ROOT)),
                words,
                new HashSet<>(texts(rule.path("unless"))),
                texts(rule.path("yes")),
                texts(rule.path("no"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("urgency.yaml can't be read", e);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  List<UrgencyRule> all() {
    return rules;
  }

  /** The highest level of which a rule applies. */
  public UrgencyLabel urgency(List<Token> tokens) {
    UrgencyLabel found = new UrgencyLabel(Urgency.NORMAL, List.of());
    for (UrgencyRule rule : rules) {
      if (rule.level().compareTo(found.urgency()) > 0) {
        List<Evidence> evidence = apply(rule, tokens);
        found = evidence.isEmpty() ? found : new UrgencyLabel(rule.level(), evidence);
      }
    }
    return found;
  }

  private static List<Evidence> apply(UrgencyRule rule, List<Token> tokens) {
    if (tokens.stream().anyMatch(token -> rule.unless().contains(token.lemma()))) {
      return List.of();
    }
    for (int i = 0; i < tokens.size(); i++) {
      String lemma = tokens.get(i).lemma();
      if (rule.words().stream().anyMatch(choice -> choice.contains(lemma))) {
        List<Evidence> evidence = within(rule, tokens, i);
        if (evidence.size() == rule.words().size()) {
          return evidence;
        }
      }
    }
    return List.of();
  }

  private static List<Evidence> within(UrgencyRule rule, List<Token> tokens, int from) {
    List<Evidence> evidence = new ArrayList<>();
    for (Set<String> choice : rule.words()) {
      for (int i = from; i < Math.min(tokens.size(), from + WINDOW); i++) {
        if (choice.contains(tokens.get(i).lemma())) {
          evidence.add(new Evidence(tokens.get(i).start(), tokens.get(i).end(), 1));
          break;
        }
      }
    }
    return evidence;
  }
}
