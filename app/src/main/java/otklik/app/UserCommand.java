package otklik.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import otklik.desk.login.Users;
import otklik.right.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      description =
          "Add somebody, or change password, role and officer: the password is one line on standard"
              + " input.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "analyst",
              description =
                  "analyst (default), block_head, officer, municipal_executor, curator or"
                      + " administrator.")
          String role,
      @Option(
              names = "--officer",
              paramLabel = "ID",
              description = "Officer of the profile whom this is; heads and executors need it.")
          String officer,
      @Option(
              names = "--no-password",
              description = "Logs in by the profile's identity provider only; nothing is read.")
          boolean noPassword,
      @Mixin RegionOption region,
      @Option(names = "--data", paramLabel = "DIR", description = "Data folder.") Path data)
      throws IOException {
    Role known =
        Role.ofCode(role)
            .orElseThrow(() -> new IllegalArgumentException("--role: '" + role + "' is no role"));
    if (known.isOfficers() && officer == null) {
      throw new IllegalArgumentException("--officer: a " + role + " must be one of the profile");
    }
    if (officer != null && region.read().officer(officer).isEmpty()) {
      throw new IllegalArgumentException(
          "--officer: '" + officer + "' is no officer of this profile");
    }
    String password = noPassword ? null : password();
    new Users(DataFolder.of(data).users()).put(name, password, known, officer);
    System.out.println(name + " may log in now as " + known.code());
    return 0;
  }

  private static String password() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String password = in.readLine();
    if (password == null || password.length() < SHORTEST_PASSWORD || password.length() > 72) {
      throw new IllegalArgumentException(
          "a password of 10 to 72 characters is expected on standard input");
    }
    return password;
  }
}
