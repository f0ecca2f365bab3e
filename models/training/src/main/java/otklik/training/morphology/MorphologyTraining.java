package otklik.training.morphology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import otklik.classify.morphology.ContextModel;
import otklik.classify.morphology.Endings;
import otklik.classify.morphology.FormReader;
import otklik.classify.morphology.LemmaCounts;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.Reading;
import otklik.classify.morphology.RussianDictionary;
import otklik.classify.morphology.SeenForms;
import otklik.classify.morphology.Sentence;
import otklik.classify.morphology.TagIds;
import otklik.classify.morphology.TagModel;
import otklik.classify.morphology.Tags;
import otklik.training.morphology.ContextTraining.Course;
import otklik.training.morphology.PassTraining.GoldSentence;

/** Sentences to seen forms, endings and tagger. The same sentences and seed give the same bytes. */
public final class MorphologyTraining {

  private static final long SEED = 20261124;

  /**
   * Of the network by the treebanks. 14 and 20 epochs were compared by cross-validation on UD Taiga
   * dev, as were hidden forms, which bring nothing here.
   */
  private static final Course COURSE = new Course(14, 0.003f, 0.02f, 0);

  /** After it, by sentences of today's convention alone; chosen in the same way. */
  private static final Course LAST = new Course(3, 0.0005f, 0.02f, 0);

  /**
   * One alone 0.9608 / 0.9637 / 0.9155 on the folds, the mean of three 0.9614 / 0.9644 / 0.9166.
   */
  private static final int NETWORKS = 3;

  /** A key that only one token has teaches nothing of others. */
  private static final int LEAST_TOKENS = 2;

  /** How much more a lemma of today's convention counts. */
  private static final int CURRENT_WEIGHT = 4;

  /** More readings of one ending only slow the tagger down. */
  private static final int RULES_AN_ENDING = 6;

  /** Of the sentences, each read by what the others teach. */
  private static final int PARTS = 10;

  private final RussianDictionary dictionary = new RussianDictionary();

  /** What is trained. */
  public record Trained(
      SeenForms seen,
      Endings endings,
      LemmaCounts lemmas,
      AbstractModel tagger,
      ContextModel context) {

    /** Reads as it will in use. */
    public Morphology morphology() {
      TagModel model = TagModel.of(tagger);
      TagIds ids = new TagIds(model.tags());
      FormReader reader = new FormReader(new RussianDictionary(), seen, endings, lemmas, ids);
      return new Morphology(reader, model, context);
    }
  }

  /**
   * What tagger and network learn from.
   *
   * @param gold the sentences, each as the others teach to read it
   * @param reader of what is no treebank; without a network
   */
  record Prepared(
      SeenForms seen,
      Endings endings,
      LemmaCounts lemmas,
      List<String> tags,
      TagIds ids,
      List<GoldSentence> gold,
      FormReader reader) {

    /**
     * @param start null for a network that knows nothing
     * @param networks that are learnt and averaged
     */
    Trained train(ContextStart start, int networks) {
      CompletableFuture<ContextModel> context =
          CompletableFuture.supplyAsync(() -> averaged(start, networks).learnt().model());
      AbstractModel tagger = TaggerTraining.train(gold, tags, ids, SEED);
      return new Trained(seen, endings, lemmas, tagger, context.join());
    }

    private ContextTraining averaged(ContextStart start, int networks) {
      ContextTraining first = untaught(start);
      learn(first);
      List<ContextTraining> others = new ArrayList<>();
      for (int n = 1; n < networks; n++) {
        ContextTraining other = untaught(start);
        other.reseed(SEED + n);
        learn(other);
        others.add(other);
      }
      if (!others.isEmpty()) {
        first.average(others);
      }
      return first;
    }

    private ContextTraining untaught(ContextStart start) {
      Set<Long> keys = KeyCounts.of(gold).frequent(LEAST_TOKENS);
      return start == null
          ? new ContextTraining(tags, keys, SEED)
          : new ContextTraining(start, tags, keys, SEED);
    }

    private void learn(ContextTraining training) {
      training.learn(gold, COURSE);
      training.learn(gold.stream().filter(GoldSentence::current).toList(), LAST);
    }
  }

  public Trained train(List<TrainingSentence> training) throws IOException {
    return prepare(training).train(ContextStart.shipped(), NETWORKS);
  }

  Prepared prepare(List<TrainingSentence> training) {
    List<List<GoldToken>> sentences = training.stream().map(TrainingSentence::tokens).toList();
    SeenForms seen = seenForms(sentences);
    Endings endings = endings(sentences);
    LemmaCounts lemmas = lemmaCounts(training);
    List<String> tags =
        TagIds.withCases(
            sentences.stream()
                .flatMap(List::stream)
                .map(t -> Tags.of(t.upos(), t.features()))
                .collect(Collectors.toCollection(TreeSet::new)));
    TagIds ids = new TagIds(tags);
    return new Prepared(
        seen,
        endings,
        lemmas,
        tags,
        ids,
        asReadByOthers(training, lemmas, ids),
        FormReader.forTraining(dictionary, seen, endings, lemmas, ids));
  }

  /**
   * Every sentence is read with the forms and endings of the others: a word that it alone has is as
   * unknown to the tagger in training as it will be in use.
   */
  private List<GoldSentence> asReadByOthers(
      List<TrainingSentence> training, LemmaCounts lemmas, TagIds ids) {
    GoldSentence[] gold = new GoldSentence[training.size()];
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      List<List<GoldToken>> others =
          IntStream.range(0, gold.length)
              .filter(i -> i % PARTS != held)
              .mapToObj(i -> training.get(i).tokens())
              .toList();
      FormReader reader =
          FormReader.forTraining(dictionary, seenForms(others), endings(others), lemmas, ids);
      for (int i = held; i < gold.length; i += PARTS) {
        TrainingSentence s = training.get(i);
        gold[i] = new GoldSentence(new Sentence(forms(s), reader), tags(s, ids), s.current());
      }
    }
    return List.of(gold);
  }

  private static List<String> forms(TrainingSentence sentence) {
    return sentence.tokens().stream().map(GoldToken::form).toList();
  }

  private static int[] tags(TrainingSentence sentence, TagIds ids) {
    return sentence.tokens().stream()
        .mapToInt(token -> ids.id(Tags.of(token.upos(), token.features())))
        .toArray();
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

  private static LemmaCounts lemmaCounts(List<TrainingSentence> training) {
    Map<String, Integer> ofForms = new TreeMap<>();
    Map<String, Integer> ofLemmas = new TreeMap<>();
    for (TrainingSentence sentence : training) {
      for (GoldToken token : sentence.tokens()) {
        if (isWord(token)) {
          int weight = sentence.current() ? CURRENT_WEIGHT : 1;
          Reading reading = reading(token);
          ofForms.merge(
              LemmaCounts.key(Lemmas.normal(token.form()), reading), weight, Integer::sum);
          ofLemmas.merge(LemmaCounts.key(reading), weight, Integer::sum);
        }
      }
    }
    return new LemmaCounts(ofForms, ofLemmas);
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
