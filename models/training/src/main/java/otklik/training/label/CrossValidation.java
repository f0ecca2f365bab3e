package otklik.training.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Judges a way of training on posts that the trained model has not seen. The folds are stratified
 * by label and depend on the posts' order and the seed only.
 */
public final class CrossValidation {

  private static final long SEED = 42;

  private CrossValidation() {}

  /**
   * @param label the code of a post's class
   * @param predict trains on the first list and answers a prediction for each post of the second
   */
  public static LabelFigures of(
      List<LabelledPost> posts,
      int folds,
      Function<LabelledPost, String> label,
      BiFunction<List<LabelledPost>, List<LabelledPost>, List<Prediction>> predict) {
    int[] foldOf = folds(posts, folds, label);
    List<String> gold = new ArrayList<>();
    List<Prediction> predicted = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<LabelledPost> train = new ArrayList<>();
      List<LabelledPost> held = new ArrayList<>();
      for (int i = 0; i < posts.size(); i++) {
        (foldOf[i] == fold ? held : train).add(posts.get(i));
      }
      predicted.addAll(predict.apply(train, held));
      held.forEach(post -> gold.add(label.apply(post)));
    }
    return new LabelFigures(gold, predicted);
  }

  private static int[] folds(
      List<LabelledPost> posts, int folds, Function<LabelledPost, String> label) {
    Map<String, List<Integer>> byLabel = new TreeMap<>();
    for (int i = 0; i < posts.size(); i++) {
      byLabel.computeIfAbsent(label.apply(posts.get(i)), l -> new ArrayList<>()).add(i);
    }
    int[] foldOf = new int[posts.size()];
    Random random = new Random(SEED);
    int next = 0;
    for (List<Integer> members : byLabel.values()) {
      Collections.shuffle(members, random);
      for (int member : members) {
        foldOf[member] = next++ % folds;
      }
    }
    return foldOf;
  }
}
