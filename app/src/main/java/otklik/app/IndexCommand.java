package otklik.app;

import java.io.IOException;
import java.util.Locale;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.IndexSwitch;
import otklik.sink.index.SearchCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code otklik index}: care of the index. */
@Command(name = "index", description = "Care of the index.", mixinStandardHelpOptions = true)
final class IndexCommand implements Runnable {

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "switch",
      description =
          "Copy an index into a new one with this version's mapping, and move the alias to it.",
      mixinStandardHelpOptions = true)
  int move(
      @Parameters(paramLabel = "complaints|incidents|dead-letters") String name,
      @Mixin IndexOptions index)
      throws IOException {
    IndexSchema schema = schema(name);
    try (SearchCluster search = index.running()) {
      IndexSwitch.Switched done =
          new IndexSwitch(search).run(schema, n -> System.err.printf("%,d documents copied%n", n));
      System.out.printf(
          "%s now points to %s with %d documents; %s can be deleted%n",
          schema.alias(), done.to(), done.documents(), done.from());
    }
    return 0;
  }

  private static IndexSchema schema(String name) {
    try {
      return IndexSchema.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + name + "' is none of complaints, incidents, dead-letters", e);
    }
  }
}
