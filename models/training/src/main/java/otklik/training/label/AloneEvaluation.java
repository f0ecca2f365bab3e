package otklik.training.label;

import java.util.List;
import otklik.analysis.Token;

/** What reading sure forms without their sentences changes. */
public final class AloneEvaluation {

  private AloneEvaluation() {}

  /**
   * @param usual posts as they are read in use
   * @param thorough the same posts, every choice seen in its sentence
   */
  public static List<String> lines(List<LabelledPost> usual, List<LabelledPost> thorough) {
    int tokens = usual.stream().mapToInt(post -> post.tokens().size()).sum();
    return List.of("alone_changed " + changed(usual, thorough) + " of " + tokens + " tokens");
  }

  /** Tokens that are read otherwise: by lemma, part of speech or features. */
  public static int changed(List<LabelledPost> usual, List<LabelledPost> thorough) {
    int changed = 0;
    for (int i = 0; i < usual.size(); i++) {
      List<Token> a = usual.get(i).tokens();
      List<Token> b = thorough.get(i).tokens();
      for (int t = 0; t < a.size(); t++) {
        changed += a.get(t).equals(b.get(t)) ? 0 : 1;
      }
    }
    return changed;
  }
}
