package otklik.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import otklik.desk.login.Users;
import otklik.desk.token.ApiToken;
import otklik.desk.token.TokenRight;
import otklik.desk.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otklik token}: which programs may ask the desk, and what. */
@Command(
    name = "token",
    description = "Which programs may ask the desk, and what.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {

  private static final int LONGEST_YEARS = 5;

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "add",
      description = "Make a token and print it: it is shown this once and kept nowhere.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--rights",
              paramLabel = "RIGHTS",
              defaultValue = "read",
              description =
                  "read (default), read-unmasked, handle; several divided by commas. Each of them"
                      + " includes read.")
          String rights,
      @Option(
              names = "--until",
              paramLabel = "YYYY-MM-DD",
              required = true,
              description = "The last day on which the token is good.")
          LocalDate until,
      @Option(names = "--data", paramLabel = "DIR", description = "Data folder.") Path data) {
    checkEnd(until, LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC));
    DataFolder folder = DataFolder.of(data);
    Set<TokenRight> known = TokenRight.ofCodes(rights);
    if (new Users(folder.users()).find(name).isPresent()) {
      throw new IllegalArgumentException("'" + name + "' is a user; choose another name");
    }
    System.out.println(new Tokens(folder.tokens()).add(name, known, until, new SecureRandom()));
    System.err.println(
        name + " may " + TokenRight.codes(known) + " until " + until + "; keep the token safe");
    return 0;
  }

  private static void checkEnd(LocalDate until, LocalDate today) {
    if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
      throw new IllegalArgumentException(
          "--until: "
              + until
              + " is over, or further than "
              + LONGEST_YEARS
              + " years ahead; a token is made anew from time to time");
    }
  }

  @Command(
      name = "list",
      description = "Name, rights, last day and state of every token.",
      mixinStandardHelpOptions = true)
  int list(@Option(names = "--data", paramLabel = "DIR", description = "Data folder.") Path data) {
    Tokens tokens = new Tokens(DataFolder.of(data).tokens());
    for (ApiToken token : tokens.all()) {
      String state = token.revoked() ? "revoked" : "";
      System.out.println(
          String.join(
              "\t",
              token.name(),
              TokenRight.codes(token.rights()),
              token.until().toString(),
              state));
    }
    tokens.problems().forEach(System.err::println);
    return tokens.problems().isEmpty() ? 0 : 1;
  }

  @Command(
      name = "revoke",
      description = "The token gives no right any more, from now on.",
      mixinStandardHelpOptions = true)
  int revoke(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--data", paramLabel = "DIR", description = "Data folder.") Path data) {
    if (!new Tokens(DataFolder.of(data).tokens()).revoke(name)) {
      throw new IllegalArgumentException("there is no good token '" + name + "'");
    }
    System.out.println(name + " gives no right any more");
    return 0;
  }
}
