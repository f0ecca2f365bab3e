package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command-line forms, as others call them: real processes. */
class OtklikCommandTest {

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private Ended otklik(byte[] input, String... args) throws IOException, InterruptedException {
    Path in = Files.write(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(OtklikProcess.command(args))
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // of which Java would say among the errors that it has found them
    builder.environment().remove("JDK_JAVA_OPTIONS");
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Ended otklik(String input, String... args) throws IOException, InterruptedException {
    return otklik(input.getBytes(StandardCharsets.UTF_8), args);
  }

  @Test
  void classifyAnswersInInputOrderAndNamesTheRowThatItCantRead() throws Exception {
    Ended ended =
        otklik(
            "id\tsector\ttext\n7\tx\tв Новом Уренгое не вывозят мусор\nbroken\n3\tx\tСпасибо врачам\n",
            "classify");

    assertThat(ended.lines().get(0))
        .isEqualTo(
            "id\tkind\tsector\tsector_confidence\ttopic\tmunicipality\tsettlement\tsentiment\turgency"
                + "\tfurther_sectors\tremarks\tuncertain");
    assertThat(ended.lines().get(1))
        .matches(
            "7\tcomplaint\twaste\t0\\.\\d{4}\tУборка/Вывоз мусора\tНовый Уренгой\tНовый Уренгой\tnegative\tnormal\t\t\t");
    assertThat(ended.lines().get(2)).startsWith("3\tthanks\thealth\t");
    assertThat(ended.lines()).hasSize(3);
    assertThat(ended.err()).contains("line 3: row: 3 columns are expected, here are 1");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void classifyReadsJsonLines() throws Exception {
    Ended ended = otklik("{\"id\":\"a\",\"text\":\"Нет света\"}\n{\"id\":\"b\"}\n", "classify");

    assertThat(ended.lines()).hasSize(2);
    assertThat(ended.lines().get(1)).startsWith("a\tcomplaint\t");
    assertThat(ended.err()).contains("line 2: text: the field is missing");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void classifyWithoutItsColumnsIsAnErrorOfOneLine() throws Exception {
    Ended ended = otklik("number\tbody\n1\tx\n", "classify");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo("otklik: line 1: id: the column is missing; the header has number, body\n");
  }

  @Test
  void analyseWritesATokenALineAndABlankLineBetweenTexts() throws Exception {
    Ended ended = otklik("Нет воды.\nСнег!\n", "analyse");

    assertThat(ended.lines()).hasSize(6);
    assertThat(ended.lines().get(1)).startsWith("воды\tвода\tNOUN\tAnimacy=Inan|Case=Gen");
    assertThat(ended.lines().get(2)).isEqualTo(".\t.\tPUNCT\t_");
    assertThat(ended.lines().get(3)).isEmpty();
    assertThat(ended.code()).isZero();
  }

  @Test
  void importPutsTheFileIntoTheWatchedFolderAndRefusesWhatIsNoFileOfPosts() throws Exception {
    Path good = Files.writeString(folder.resolve("good.txt"), "id\ttext\n1\tодин\n");
    Path empty = Files.writeString(folder.resolve("empty.tsv"), "");
    String data = folder.resolve("data").toString();

    assertThat(otklik("", "import", good.toString(), "--as", "tsv", "--data", data).code())
        .isZero();
    assertThat(otklik("", "import", good.toString(), "--data", data).err())
        .isEqualTo(
            "otklik: "
                + good
                + ": the name ends with none of .tsv, .csv, .jsonl, .json, .xlsx; say --as\n");
    assertThat(otklik("", "import", empty.toString(), "--data", data).err())
        .isEqualTo("otklik: " + empty + ":1: the file is empty\n");
    assertThat(otklik("", "import", "/nowhere.tsv", "--data", data).err())
        .isEqualTo("otklik: /nowhere.tsv: there is no such file\n");
    try (var files = Files.list(folder.resolve("data/inbox"))) {
      assertThat(files).singleElement().asString().endsWith("-0-good.txt.tsv");
    }
  }

  @Test
  void evaluateMorphologyPrintsItsFigures() throws Exception {
    Path treebank =
        Files.writeString(
            folder.resolve("t.conllu"),
            "1\tНет\tнет\tVERB\t_\t_\t0\troot\t_\t_\n2\tводы\tвода\tNOUN\t_\tCase=Gen|Gender=Fem|Number=Sing\t1\tnsubj\t_\t_\n");

    assertThat(otklik("", "evaluate", "morphology", treebank.toString()).lines())
        .last()
        .isEqualTo("tokens 2");
  }

  @Test
  void evaluateSectorsJudgesTheShippedModelOrCrossValidates() throws Exception {
    StringBuilder posts = new StringBuilder("id\tsector\tkind\ttext\n");
    for (int i = 0; i < 6; i++) {
      posts
          .append(i)
          .append("\twaste\tcomplaint\tНе вывозят мусор ")
          .append(i)
          .append("\nr")
          .append(i)
          .append("\troads\tcomplaint\tЯмы на дороге ")
          .append(i)
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("posts.tsv"), posts);

    assertThat(otklik("", "evaluate", "sectors", file.toString()).lines())
        .startsWith("accuracy 1.0000", "macro_f1 1.0000", "weighted_f1 1.0000");
    assertThat(otklik("", "evaluate", "sectors", file.toString(), "--cross-validate", "3").lines())
        .startsWith("accuracy 1.0000");
    assertThat(otklik("", "evaluate", "sectors", file.toString(), "--cross-validate", "1").err())
        .isEqualTo("otklik: --cross-validate: must be 2 to the number of posts, which is 12\n");
  }

  @Test
  void aProfileWithMistakesIsRefusedWithTheirLines() throws Exception {
    Path profile = Files.writeString(folder.resolve("p.yaml"), "slug: x\n");

    Ended ended =
        otklik("", "run", "--region", profile.toString(), "--data", folder.resolve("d").toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("otklik: p.yaml:1: name: is missing\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "import",
        "classify",
        "analyse",
        "evaluate",
        "evaluate morphology",
        "evaluate sectors",
        "index",
        "index switch",
        "user add",
        "user remove",
        "user list",
        "token add",
        "token list",
        "token revoke",
        "audit verify"
      })
  void everyCommandHelps(String command) throws Exception {
    String[] args = (command + " --help").split(" ");
    java.io.StringWriter out = new java.io.StringWriter();

    int code = OtklikCommand.commandLine().setOut(new java.io.PrintWriter(out)).execute(args);

    assertThat(code).isZero();
    assertThat(out.toString()).startsWith("Usage: otklik " + command);
  }

  @Test
  void aDamagedHeadOfTheAuditLogIsSaidBeforeAnythingStarts() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("audit-head.json"), "{\"numb");

    Ended ended = otklik("", "run", "--no-demo", "--data", data.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .contains("audit-head.json: is no head of an audit log: ")
        .contains("; put it back from a backup, or move it away: then run 'otklik audit verify'");
  }

  @Test
  void anEmptiedSignalKeyIsSaidAtTheStart() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("signal-key"), "\n");

    Ended ended = otklik("", "run", "--no-demo", "--port", "0", "--data", data.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("signal-key: is empty, so that nobody could be told");
  }

  @Test
  void usersAreAddedListedAndTakenOut() throws Exception {
    String data = folder.resolve("data").toString();

    assertThat(otklik("a good password\n", "user", "add", "ivanova", "--data", data).code())
        .isZero();
    assertThat(otklik("a good password\n", "user", "add", "API", "--data", data).err())
        .isEqualTo("otklik: 'API' is a name of the program itself; choose another\n");
    assertThat(otklik("short\n", "user", "add", "petrova", "--data", data).err())
        .isEqualTo("otklik: a password of at least 12 characters is expected\n");
    assertThat(otklik("          \n", "user", "add", "petrova", "--data", data).err())
        .isEqualTo("otklik: a password of blanks is none\n");
    Path file = folder.resolve("data/users.json");
    Files.writeString(file, Files.readString(file).replaceFirst("\\[", "[{\"name\":\"api\"},"));
    Ended listed = otklik("", "user", "list", "--data", data);
    assertThat(listed.lines()).containsExactly("ivanova\tanalyst\t");
    assertThat(listed.err()).contains("entry 1 (api) can't log in: ");
    assertThat(otklik("", "user", "remove", "ivanova", "--data", data).code()).isZero();
    assertThat(otklik("", "user", "remove", "ivanova", "--data", data).err())
        .isEqualTo("otklik: there is no user 'ivanova'\n");
  }

  @Test
  void tokensAreShownOnceListedAndRevoked() throws Exception {
    String data = folder.resolve("data").toString();
    String until = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    String[] add = {"token", "add", "crm", "--until", until, "--data", data};
    otklik("a good password\n", "user", "add", "ivanova", "--data", data);

    Ended added = otklik("", with(add, "--rights", "handle,read-unmasked"));

    assertThat(added.lines()).singleElement().asString().hasSize(43);
    assertThat(added.err())
        .isEqualTo("crm may read,read-unmasked,handle until " + until + "; keep the token safe\n");
    assertThat(Files.readString(folder.resolve("data/tokens.json")))
        .doesNotContain(added.lines().get(0));
    add[2] = "ivanova";
    assertThat(otklik("", add).err())
        .isEqualTo("otklik: 'ivanova' is a user; choose another name\n");
    assertThat(otklik("a good password\n", "user", "add", "crm", "--data", data).err())
        .isEqualTo("otklik: 'crm' is a program's token; choose another name\n");
    assertThat(otklik("", "token", "revoke", "crm", "--data", data).code()).isZero();
    assertThat(otklik("", "token", "list", "--data", data).lines())
        .containsExactly("crm\tread,read-unmasked,handle\t" + until + "\trevoked");
    for (String end : List.of("2026-11-23", "+999999999-12-31")) {
      assertThat(otklik("", "token", "add", "gis", "--until", end, "--data", data).err())
          .startsWith("otklik: --until: " + end + " is over, or further than 5 years ahead");
    }
  }

  private static String[] with(String[] args, String... more) {
    return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void aMistypedCommandIsAnErrorOfOneLine() throws Exception {
    Ended ended = otklik("", "clasify");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
  }
}
