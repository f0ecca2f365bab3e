package otklik.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import otklik.desk.login.User;
import otklik.desk.login.Users;
import otklik.desk.token.Tokens;
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
    if (new Tokens(DataFolder.of(data).tokens())
        .all().stream().anyMatch(t -> t.name().equals(name))) {
      throw new IllegalArgumentException(
          "'" + name + "' is a program's token; choose another name");
    }
    String password = noPassword ? null : password();
    Users users = new Users(DataFolder.of(data).users());
    users.put(name, password, known, officer);
    System.out.println(name + " may log in now as " + known.code());
    users.problems().forEach(System.err::println);
    return 0;
  }

  @Command(
      name = "remove",
      description = "Somebody may log in no more: their sessions are over at once.",
      mixinStandardHelpOptions = true)
  int remove(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--data", paramLabel = "DIR", description = "Data folder.") Path data) {
    if (!new Users(DataFolder.of(data).users()).remove(name)) {
      throw new IllegalArgumentException("there is no user '" + name + "'");
    }
    System.out.println(name + " may log in no more");
    return 0;
  }

  @Command(
      name = "list",
      description = "Name, role and officer of everybody, and what is wrong in the file.",
      mixinStandardHelpOptions = true)
  int list(@Option(names = "--data", paramLabel = "DIR", description = "Data folder.") Path data) {
    Users users = new Users(DataFolder.of(data).users());
    for (User user : users.all()) {
      String officer = user.officer() == null ? "" : user.officer();
      System.out.println(user.name() + "\t" + user.role().code() + "\t" + officer);
    }
    users.problems().forEach(System.err::println);
    return users.problems().isEmpty() ? 0 : 1;
  }

  private static String password() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String password = in.readLine();
    if (password == null) {
      throw new IllegalArgumentException(
          "a password of at least 12 characters is expected on standard input");
    }
    return password;
  }
}
