package otklik.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import otklik.json.Json;
import otklik.privacy.Masking;
import otklik.sink.day.DocumentPages;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.DueQueries;
import otklik.sink.search.FoundComplaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code otklik feedback}: what analysts have corrected. */
@Command(
    name = "feedback",
    description = "What analysts have corrected.",
    mixinStandardHelpOptions = true)
final class FeedbackCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "export",
      description =
          "Write corrected posts as training data: a JSON object a line, as scripts/train reads"
              + " them, with texts masked.",
      mixinStandardHelpOptions = true)
  int export(
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where to; default: standard output.")
          Path out,
      @Mixin IndexOptions index)
      throws IOException {
    int[] posts = {0};
    try (SearchCluster cluster = index.running();
        PrintStream to =
            out == null
                ? System.out
                : new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8)) {
      new DocumentPages(cluster.client(), List.of("lemmas", "stems", "forms", "shown"))
          .read(
              DueQueries.corrected(),
              source -> {
                to.println(Json.mapper().writeValueAsString(row(FoundComplaint.of(source))));
                posts[0]++;
              });
      to.flush();
    }
    System.err.println(posts[0] + " corrected posts");
    return 0;
  }

  private static ObjectNode row(FoundComplaint found) {
    ComplaintDocument d = found.document();
    ObjectNode row = Json.mapper().createObjectNode();
    row.put("id", d.id());
    row.put("text", Masking.mask(d.text(), d.personalData()));
    row.put("kind", d.kind());
    row.put("sector", d.sector());
    row.put("topic_group", d.topicGroup());
    row.put("topic", d.topic());
    row.put("municipality", d.municipality());
    row.put("settlement", d.settlement());
    row.set("corrected", Json.mapper().valueToTree(found.handling().correction().labels()));
    return row;
  }
}
