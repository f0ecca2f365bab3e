package otklik.training.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelFiguresTest {

  private final LabelFigures figures =
      new LabelFigures(
          List.of("roads", "roads", "roads", "waste"),
          List.of(
              new Prediction("roads", 0.9),
              new Prediction("roads", 0.8),
              new Prediction("waste", 0.4),
              new Prediction("waste", 0.7)));

  @Test
  void countsAsTheTextbookDoes() {
    assertThat(figures.accuracy()).isEqualTo(0.75);
    assertThat(figures.f1("roads")).isEqualTo(0.8, within(1e-9));
    assertThat(figures.f1("waste")).isEqualTo(2.0 / 3, within(1e-9));
    assertThat(figures.macroF1()).isEqualTo((0.8 + 2.0 / 3) / 2, within(1e-9));
    assertThat(figures.weightedF1()).isEqualTo((3 * 0.8 + 2.0 / 3) / 4, within(1e-9));
  }

  @Test
  void printsOneNameAndValueALineAndThenTheClasses() {
    assertThat(figures.lines())
        .containsExactly(
            "accuracy 0.7500",
            "macro_f1 0.7333",
            "weighted_f1 0.7667",
            "expected_calibration_error 0.2500",
            "accuracy_at_90_percent_coverage 0.7500",
            "roads precision 1.0000 recall 0.6667 f1 0.8000 posts 3",
            "waste precision 0.5000 recall 1.0000 f1 0.6667 posts 1");
  }

  @Test
  void aClassThatIsOnlyPredictedCountsAsWrong() {
    assertThat(new LabelFigures(List.of("a"), List.of(new Prediction("b", 1))).macroF1()).isZero();
  }
}
