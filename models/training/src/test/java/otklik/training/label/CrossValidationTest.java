package otklik.training.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

  private final List<LabelledPost> posts =
      IntStream.range(0, 50)
          .mapToObj(
              i ->
                  new LabelledPost(
                      "p" + i, i % 5 == 0 ? "waste" : "roads", "complaint", null, List.of(), false))
          .toList();

  @Test
  void everyPostIsHeldOutOnceAndNeverTrainedOnThen() {
    List<String> held = new ArrayList<>();

    CrossValidation.of(
        posts,
        5,
        LabelledPost::sector,
        (train, out) -> {
          Set<String> trained = new HashSet<>(train.stream().map(LabelledPost::id).toList());
          assertThat(out).noneMatch(post -> trained.contains(post.id()));
          assertThat(train).hasSize(40);
          out.forEach(post -> held.add(post.id()));
          return out.stream().map(post -> new Prediction(post.sector(), 1)).toList();
        });

    assertThat(held).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void everyFoldHasItsShareOfARareClass() {
    CrossValidation.of(
        posts,
        5,
        LabelledPost::sector,
        (train, out) -> {
          assertThat(out).filteredOn(post -> post.sector().equals("waste")).hasSize(2);
          return out.stream().map(post -> new Prediction(post.sector(), 1)).toList();
        });
  }
}
