package otklik.training.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import otklik.analysis.Token;
import otklik.classify.Analysers;
import otklik.classify.morphology.MorphologyArtefact;

/** What reading mistyped words as the words that were meant brings on labelled posts. */
public final class SpellingEvaluation {

  private static final int FOLDS = 5;

  private SpellingEvaluation() {}

  /**
   * @param with figures of sectors with correction, by the same folds
   */
  public static List<String> lines(Path posts, LabelFigures with) throws IOException {
    LabelledPosts corrected = new LabelledPosts(MorphologyArtefact.load());
    LabelledPosts plain = new LabelledPosts(MorphologyArtefact.loadWithoutSpelling());
    List<LabelledPost> as = corrected.read(posts);
    List<LabelledPost> bs = plain.read(posts);
    int tokens = 0;
    int changed = 0;
    int touched = 0;
    for (int i = 0; i < as.size(); i++) {
      int here = differences(as.get(i).tokens(), bs.get(i).tokens());
      tokens += as.get(i).tokens().size();
      changed += here;
      touched += here > 0 ? 1 : 0;
    }
    LabelFigures without =
        LabelEvaluation.sectors(bs, plain.own(), FOLDS, Analysers.topics().lexicon());
    return List.of(
        "spelling_lemmas_changed " + changed + " of " + tokens + " tokens",
        "spelling_posts_touched " + touched + " of " + as.size(),
        String.format(Locale.ROOT, "spelling_sectors_accuracy_without %.4f", without.accuracy()),
        String.format(
            Locale.ROOT, "spelling_sectors_gain %+.4f", with.accuracy() - without.accuracy()));
  }

  private static int differences(List<Token> with, List<Token> without) {
    int differences = 0;
    for (int i = 0; i < with.size(); i++) {
      differences += with.get(i).lemma().equals(without.get(i).lemma()) ? 0 : 1;
    }
    return differences;
  }
}
