package otklik.training.morphology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opennlp.tools.ml.model.AbstractModel;
import otklik.classify.morphology.Endings;
import otklik.classify.morphology.FormReader;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Reading;
import otklik.classify.morphology.RussianDictionary;
import otklik.classify.morphology.SeenForms;
import otklik.classify.morphology.TagIds;
import otklik.classify.morphology.Tags;
import otklik.training.morphology.PerceptronTraining.GoldTag;

/** Treebanks to seen forms, endings and tagger. The same files and seed give the same bytes. */
public final class MorphologyTraining {

  private static final long SEED = 20261124;

  /** More readings of one ending only slow the tagger down. */
  private static final int RULES_AN_ENDING = 6;

  private final RussianDictionary dictionary = new RussianDictionary();

  /** What is trained. */
  public record Trained(SeenForms seen, Endings endings, AbstractModel tagger) {}

  /** Every treebank of the folder but the test, without the sentences that the test has too. */
  public static List<List<GoldToken>> trainingSentences(Path ud, Set<Path> left)
      throws IOException {
    Set<String> test = new HashSet<>();
    for (List<GoldToken> sentence : Treebank.read(ud.resolve("ru_taiga-ud-test.conllu"))) {
      test.add(key(sentence));
    }
    List<Path> files;
    try (var listed = Files.list(ud)) {
      files =
          listed
              .filter(
                  f ->
                      f.toString().endsWith(".conllu")
                          && !f.endsWith("ru_taiga-ud-test.conllu")
                          && !left.contains(f))
              .sorted()
              .toList();
    }
    List<List<GoldToken>> sentences = new ArrayList<>();
    for (Path file : files) {
      Treebank.read(file).stream().filter(s -> !test.contains(key(s))).forEach(sentences::add);
    }
    return sentences;
  }

  private static String key(List<GoldToken> sentence) {
    return sentence.stream().map(GoldToken::form).collect(Collectors.joining(" "));
  }

  public Trained train(List<List<GoldToken>> sentences) {
    SeenForms seen = seenForms(sentences);
    Endings endings = endings(sentences);
    List<String> tags =
        new ArrayList<>(
            sentences.stream()
                .flatMap(List::stream)
                .map(t -> Tags.of(t.upos(), t.features()))
                .collect(Collectors.toCollection(TreeSet::new)));
    TagIds ids = new TagIds(tags);
    FormReader reader = new FormReader(dictionary, seen, endings, ids);
    List<List<GoldTag>> gold =
        sentences.stream()
            .map(
                s ->
                    s.stream()
                        .map(t -> new GoldTag(t.form(), ids.id(Tags.of(t.upos(), t.features()))))
                        .toList())
            .toList();
    return new Trained(seen, endings, new PerceptronTraining(reader, tags).train(gold, SEED));
  }

  /**
   * Readings that the dictionary lacks, or between whose lemmas it leaves the choice; the most
   * frequent first.
   */
  private SeenForms seenForms(List<List<GoldToken>> sentences) {
    Map<String, Map<Reading, Integer>> counts = new HashMap<>();
    for (List<GoldToken> sentence : sentences) {
      for (GoldToken token : sentence) {
        if (isWord(token)) {
          counts
              .computeIfAbsent(Lemmas.normal(token.form()), f -> new HashMap<>())
              .merge(reading(token), 1, Integer::sum);
        }
      }
    }
    Map<String, List<Reading>> seen = new TreeMap<>();
    counts.forEach(
        (form, readings) -> {
          Set<String> known = dictionary.lemmasAndTags(form);
          List<Reading> missing =
              readings.entrySet().stream()
                  .filter(e -> !known.contains(e.getKey().lemma() + " " + e.getKey().tag()))
                  .sorted(
                      Map.Entry.<Reading, Integer>comparingByValue(Comparator.reverseOrder())
                          .thenComparing(e -> e.getKey().toString()))
                  .limit(100)
                  .map(Map.Entry::getKey)
                  .toList();
          if (!missing.isEmpty()) {
            seen.put(form, missing);
          }
        });
    return new SeenForms(seen);
  }

  private Endings endings(List<List<GoldToken>> sentences) {
    Map<String, Map<Endings.Rule, Integer>> counts = new HashMap<>();
    Set<String> done = new HashSet<>();
    for (List<GoldToken> sentence : sentences) {
      for (GoldToken token : sentence) {
        Reading reading = reading(token);
        String form = Lemmas.normal(token.form());
        Endings.Rule rule =
            isOpenClass(token)
                ? Endings.Rule.between(form, reading.lemma(), reading.tag(), reading.features())
                : null;
        if (rule != null && done.add(form + " " + reading)) {
          int weight = dictionary.knows(form) ? 1 : 5;
          for (int length = 1; length <= Math.min(Endings.LONGEST, form.length() - 1); length++) {
            if (rule.cut() <= length) {
              counts
                  .computeIfAbsent(form.substring(form.length() - length), e -> new HashMap<>())
                  .merge(rule, weight, Integer::sum);
            }
          }
        }
      }
    }
    Map<String, List<Endings.Rule>> rules = new TreeMap<>();
    counts.forEach((ending, seen) -> rules.put(ending, frequent(seen)));
    rules.values().removeIf(List::isEmpty);
    return new Endings(rules);
  }

  private static List<Endings.Rule> frequent(Map<Endings.Rule, Integer> seen) {
    return seen.entrySet().stream()
        .filter(e -> e.getValue() >= 2)
        .sorted(
            Map.Entry.<Endings.Rule, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(e -> e.getKey().toString()))
        .limit(RULES_AN_ENDING)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Reading reading(GoldToken token) {
    return new Reading(
        Lemmas.normal(token.lemma()), Tags.of(token.upos(), token.features()), token.features());
  }

  private static boolean isWord(GoldToken token) {
    return Character.UnicodeScript.of(token.form().codePointAt(0))
            == Character.UnicodeScript.CYRILLIC
        && token.form().length() < 100;
  }

  private static boolean isOpenClass(GoldToken token) {
    return isWord(token)
        && token.form().length() > 2
        && switch (token.upos()) {
          case NOUN, PROPN, VERB, ADJ, ADV -> true;
          default -> false;
        };
  }
}
