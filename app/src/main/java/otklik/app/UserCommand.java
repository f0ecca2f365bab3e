package otklik.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import otklik.desk.login.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otklik user}: who may log in to the desk. */
@Command(
    name = "user",
    description = "Who may log in to the desk.",
    mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {

  private static final int SHORTEST_PASSWORD = 10;

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "add",
      description = "Add an analyst, or change the password: one line on standard input.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--data", paramLabel = "DIR", description = "Data folder.") Path data)
      throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String password = in.readLine();
    if (password == null || password.length() < SHORTEST_PASSWORD || password.length() > 72) {
      throw new IllegalArgumentException(
          "a password of 10 to 72 characters is expected on standard input");
    }
    new Users(DataFolder.of(data).users()).put(name, password);
    System.out.println(name + " may log in now");
    return 0;
  }
}
