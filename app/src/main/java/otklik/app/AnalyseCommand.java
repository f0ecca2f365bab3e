package otklik.app;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import otklik.analysis.Token;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.MorphologyArtefact;
import otklik.classify.token.PostTokenizer;
import picocli.CommandLine.Command;

/** {@code otklik analyse}: lines of text in, one token a line out. */
@Command(
    name = "analyse",
    description =
        "Analyse lines of text: form, lemma, part of speech (UD), features; a blank line between texts.",
    mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Morphology morphology = MorphologyArtefact.load();
    PostTokenizer tokenizer = new PostTokenizer();
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      boolean first = true;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!first) {
          out.write('\n');
        }
        first = false;
        for (Token token : morphology.tokens(tokenizer.tokens(line))) {
          out.write(
              token.form()
                  + "\t"
                  + token.lemma()
                  + "\t"
                  + token.upos()
                  + "\t"
                  + token.features()
                  + "\n");
        }
        if (!in.ready()) {
          out.flush();
        }
      }
    }
    return 0;
  }
}
