package otklik.training.morphology;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.Reading;
import otklik.classify.morphology.Sentence;
import otklik.classify.token.PostTokenizer;
import otklik.classify.token.RawToken;
import otklik.training.morphology.ContextTraining.Course;
import otklik.training.morphology.MorphologyTraining.Prepared;
import otklik.training.morphology.PassTraining.GoldSentence;

/**
 * What the network learns from text that nobody annotated: a tagger trained from the treebanks
 * reads it, the network learns to say the same, and what a form is that it does not see. What comes
 * out begins a better tagger, which reads the text once more.
 *
 * <p>Source: Yarowsky 1995, "Unsupervised word sense disambiguation rivaling supervised methods"
 * (learning from one's own decisions); Devlin and others 2019, "BERT" (hidden words). Both were
 * compared by cross-validation on UD Taiga dev: docs/experiments/0001.
 */
public final class Pretraining {

  private static final long SEED = 20261127;

  private static final int ROUNDS = 2;

  private static final Course COURSE = new Course(2, 0.003f, 1, 0.2f);

  /** Fewer tokens of the text that have a key make the table larger, and nothing better. */
  private static final int LEAST_RAW_TOKENS = 8;

  private Pretraining() {}

  /**
   * @param text sentences; those of the set that we are judged by are left out
   * @param judged forms of its sentences
   */
  public static ContextStart learn(
      List<TrainingSentence> treebanks, List<String> text, Collection<List<String>> judged) {
    Prepared prepared = new MorphologyTraining().prepare(treebanks);
    Set<Long> keys = prepared.keys();
    ContextStart start = null;
    for (int round = 0; round < ROUNDS; round++) {
      Morphology teacher = prepared.train(start, 1).teacher();
      List<GoldSentence> read = read(text, new HashSet<>(judged), teacher, prepared);
      ContextTraining training =
          new ContextTraining(
              prepared.tags(),
              KeyCounts.union(keys, KeyCounts.of(read).frequent(LEAST_RAW_TOKENS)),
              SEED + round);
      training.learn(read, COURSE);
      start = training.learnt();
    }
    return start;
  }

  private static List<GoldSentence> read(
      List<String> text, Set<List<String>> judged, Morphology teacher, Prepared prepared) {
    PostTokenizer tokenizer = new PostTokenizer();
    return text.stream()
        .map(sentence -> tokenizer.tokens(sentence).stream().map(RawToken::text).toList())
        .filter(forms -> !forms.isEmpty() && !judged.contains(forms))
        .map(forms -> read(forms, teacher, prepared))
        .toList();
  }

  private static GoldSentence read(List<String> forms, Morphology teacher, Prepared prepared) {
    int[] tags =
        teacher.read(forms).stream().map(Reading::tag).mapToInt(prepared.ids()::id).toArray();
    return new GoldSentence(new Sentence(forms, prepared.reader()), tags, true);
  }
}
