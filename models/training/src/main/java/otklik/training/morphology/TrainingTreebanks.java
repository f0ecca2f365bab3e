package otklik.training.morphology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What morphology is trained from. */
public final class TrainingTreebanks {

  /** Annotated as UD Taiga is today; the others follow older or other conventions. */
  private static final String CURRENT = "ru_taiga-ud-dev.conllu";

  /**
   * Posts and stories, which are as good as of today's convention once {@link TodaysConvention} has
   * gone over them. News and encyclopaedias are not: compared by cross-validation
   * (docs/experiments/0001).
   */
  private static final Set<String> AS_CURRENT =
      Set.of(
          "GramEval2020-Taiga-social-train.conllu",
          "MorphoRuEval2017-JZ-gold.conllu",
          "MorphoRuEval2017-VK-gold.conllu");

  /** Never learnt from. */
  public static final String TEST = "ru_taiga-ud-test.conllu";

  private static final String OWN = "own-sentences.conllu";

  private TrainingTreebanks() {}

  /**
   * Every treebank of the folder but the test, without the sentences that the test has too, and
   * without older annotations of sentences that UD Taiga has now; and sentences of our own. The
   * older ones are annotated as is done today where that is known.
   */
  public static List<TrainingSentence> read(Path ud) throws IOException {
    Set<String> taken = keys(Treebank.read(ud.resolve(TEST)));
    List<TrainingSentence> sentences = new ArrayList<>();
    List<List<GoldToken>> current = Treebank.read(ud.resolve(CURRENT));
    without(taken, current).forEach(s -> sentences.add(new TrainingSentence(s, true)));
    taken.addAll(keys(current));
    TodaysConvention today = new TodaysConvention();
    for (Path file : others(ud)) {
      boolean asCurrent = AS_CURRENT.contains(String.valueOf(file.getFileName()));
      without(taken, Treebank.read(file))
          .forEach(s -> sentences.add(new TrainingSentence(today.of(s), asCurrent)));
    }
    without(taken, Treebank.read(OWN, lines(OWN)))
        .forEach(s -> sentences.add(new TrainingSentence(today.of(s), false)));
    return sentences;
  }

  private static Stream<List<GoldToken>> without(
      Set<String> taken, List<List<GoldToken>> sentences) {
    return sentences.stream().filter(s -> !taken.contains(key(s)));
  }

  /** Of a file that is shipped beside this class. */
  static List<String> lines(String file) throws IOException {
    try (InputStream in = TrainingTreebanks.class.getResourceAsStream(file)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    }
  }

  private static List<Path> others(Path ud) throws IOException {
    try (var listed = Files.list(ud)) {
      return listed
          .filter(f -> f.toString().endsWith(".conllu"))
          .filter(f -> !f.endsWith(CURRENT) && !f.endsWith(TEST))
          .sorted()
          .toList();
    }
  }

  private static Set<String> keys(List<List<GoldToken>> sentences) {
    return sentences.stream().map(TrainingTreebanks::key).collect(Collectors.toSet());
  }

  private static String key(List<GoldToken> sentence) {
    return sentence.stream().map(GoldToken::form).collect(Collectors.joining(" "));
  }
}
