package otklik.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import otklik.training.morphology.GoldToken;
import otklik.training.morphology.Pretraining;
import otklik.training.morphology.TrainingTreebanks;
import otklik.training.morphology.Treebank;
import otklik.training.text.RawText;

/**
 * Rebuilds what the network begins with: {@code Pretrain CORPORA TEXTS FILE}. The same corpora and
 * texts give the same bytes; some ten minutes.
 */
public final class Pretrain {

  private Pretrain() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: scripts/pretrain CORPORA, where CORPORA holds ud/");
      System.exit(2);
    }
    Path ud = Path.of(args[0], "ud");
    List<String> text = RawText.read(Path.of(args[1]));
    System.out.printf("%,d sentences of text%n", text.size());
    List<List<String>> judged =
        Treebank.read(ud.resolve(TrainingTreebanks.TEST)).stream()
            .map(sentence -> sentence.stream().map(GoldToken::form).toList())
            .toList();
    Train.write(
        Path.of(args[2]), Pretraining.learn(TrainingTreebanks.read(ud), text, judged)::write);
  }
}
