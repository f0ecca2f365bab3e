package otklik.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import otklik.analysis.Analysis;
import otklik.classify.Analyser;

/** How often urgency and sentiment are told rightly, on texts with the right label before each. */
public final class ToneEvaluation {

  private static final String CRITICAL = "critical";

  private final String name;
  private int texts;
  private int right;
  private F1 critical = F1.NONE;
  private final List<String> wrong = new ArrayList<>();

  private ToneEvaluation(String name) {
    this.name = name;
  }

  public static ToneEvaluation urgency(Analyser analyser) {
    return of("urgency", analyser, analysis -> analysis.urgency().urgency().code());
  }

  public static ToneEvaluation sentiment(Analyser analyser) {
    return of("sentiment", analyser, analysis -> analysis.sentiment().sentiment().code());
  }

  private static ToneEvaluation of(
      String name, Analyser analyser, Function<Analysis, String> label) {
    ToneEvaluation figures = new ToneEvaluation(name);
    for (String line : OwnFile.lines(name + ".tsv")) {
      String[] cells = line.split("\t");
      figures.judge(cells[0], label.apply(analyser.analyse(cells[1])), cells[1]);
    }
    return figures;
  }

  private void judge(String expected, String said, String text) {
    texts++;
    right += expected.equals(said) ? 1 : 0;
    critical = critical.and(expected.equals(CRITICAL), said.equals(CRITICAL));
    if (!expected.equals(said)) {
      wrong.add(expected + " but " + said + ": " + text);
    }
  }

  public double accuracy() {
    return (double) right / texts;
  }

  /** Share of the dangers that are told. */
  public double criticalRecall() {
    return critical.recall();
  }

  /** Each mistake with its text. */
  public List<String> wrong() {
    return wrong;
  }

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(name + "_texts " + texts);
    lines.add(String.format(Locale.ROOT, "%s_accuracy %.4f", name, accuracy()));
    if (critical.hits() > 0) {
      lines.addAll(critical.lines(name + "_critical"));
    }
    return lines;
  }
}
