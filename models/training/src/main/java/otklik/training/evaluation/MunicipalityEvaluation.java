package otklik.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import otklik.classify.Analyser;

/** How often the municipality that a text names is found, and none where it names none. */
public final class MunicipalityEvaluation {

  private int right;
  private int found;
  private int given;
  private final List<String> wrong = new ArrayList<>();

  private MunicipalityEvaluation() {}

  public static MunicipalityEvaluation of(Analyser analyser) {
    MunicipalityEvaluation figures = new MunicipalityEvaluation();
    for (String line : OwnFile.lines("municipalities.tsv")) {
      String[] cells = line.split("\t");
      String expected = cells[0].equals("-") ? null : cells[0];
      figures.judge(expected, analyser.analyse(cells[1]).municipality(), cells[1]);
    }
    return figures;
  }

  private void judge(String expected, String answer, String text) {
    given += expected == null ? 0 : 1;
    found += answer == null ? 0 : 1;
    boolean same = expected == null ? answer == null : expected.equals(answer);
    right += same && expected != null ? 1 : 0;
    if (!same) {
      wrong.add(expected + " but " + answer + ": " + text);
    }
  }

  /** Over the texts that name a municipality or are taken to. */
  public double f1() {
    return 2.0 * right / (given + found);
  }

  /** Each mistake with its text, for whoever mends it. */
  public List<String> wrong() {
    return wrong;
  }

  public List<String> lines() {
    return List.of(
        "municipalities_texts " + OwnFile.lines("municipalities.tsv").size(),
        String.format(Locale.ROOT, "municipalities_f1 %.4f", f1()));
  }
}
