package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What README and docs show must exist: commands, their options, scripts, links. */
class DocumentationTest {

  private static final Path HOME = Path.of(System.getProperty("otklik.home"));
  private static final Pattern COMMAND = Pattern.compile("scripts/otklik ([a-z][^`<>#\\n|]*)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  static Stream<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(List.of(HOME.resolve("README.md"), HOME.resolve("CHANGELOG.md")));
    try (Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    return documents.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandThatIsShownExistsWithItsOptions(Path document) throws IOException {
    Matcher matcher = COMMAND.matcher(Files.readString(document));
    while (matcher.find()) {
      CommandLine command = OtklikCommand.commandLine();
      for (String word : matcher.group(1).strip().replaceAll("[\\[\\],;.]", " ").split("\\s+")) {
        if (word.startsWith("--")) {
          assertThat(command.getCommandSpec().findOption(word))
              .as(document + ": " + matcher.group() + ": " + word)
              .isNotNull();
        } else if (command.getSubcommands().containsKey(word)) {
          command = command.getSubcommands().get(word);
        }
      }
      assertThat(command.getCommandName())
          .as(document + ": " + matcher.group())
          .isNotEqualTo("otklik");
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkAndPictureIsThere(Path document) throws IOException {
    Matcher matcher = LINK.matcher(Files.readString(document));
    while (matcher.find()) {
      assertThat(document.resolveSibling(matcher.group(1))).exists();
    }
  }

  @Test
  void theReadmeOpensWithItsTwoCommandsAndIsShort() throws IOException {
    List<String> lines = Files.readAllLines(HOME.resolve("README.md"));
    List<String> commands =
        lines.stream().filter(line -> line.startsWith("    scripts/")).limit(2).toList();

    assertThat(commands.get(0)).startsWith("    scripts/run");
    assertThat(commands.get(1)).startsWith("    scripts/test");
    assertThat(lines).hasSizeLessThan(200);
    for (String script : List.of("run", "test", "train", "bench", "format", "otklik")) {
      assertThat(HOME.resolve("scripts").resolve(script)).isExecutable();
    }
  }
}
