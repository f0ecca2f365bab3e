package otklik.app;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The program: {@code otklik SUBCOMMAND}. An error is one line and exit code 2. */
@Command(
    name = "otklik",
    description =
        "Reads what residents write in public, understands it, and follows it until they have an answer.",
    mixinStandardHelpOptions = true,
    version = "otklik 0.1.0",
    subcommands = {
      RunCommand.class,
      ImportCommand.class,
      ClassifyCommand.class,
      AnalyseCommand.class,
      EvaluateCommand.class,
      FeedsCommand.class,
      DailyCommand.class,
      ReplayCommand.class,
      ReanalyseCommand.class,
      RoutesCommand.class,
      SignalsCommand.class,
      FeedbackCommand.class,
      IndexCommand.class,
      UserCommand.class,
      TokenCommand.class,
      AuditCommand.class,
      CommandLine.HelpCommand.class
    })
public final class OtklikCommand implements Runnable {

  private static final int ERROR = 2;

  @Option(
      names = "--verbose",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] args) {
    System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    int code = commandLine().execute(args);
    System.out.flush();
    System.exit(code);
  }

  static CommandLine commandLine() {
    OtklikCommand command = new OtklikCommand();
    CommandLine line = new CommandLine(command);
    line.setOut(new java.io.PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(OtklikCommand::wrongUse);
    line.setExecutionExceptionHandler(command::failed);
    return line;
  }

  private static int wrongUse(CommandLine.ParameterException e, String[] args) {
    String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    e.getCommandLine().getErr().println("otklik: " + oneLine(e.getMessage()) + "; see " + help);
    return ERROR;
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) {
    if (verbose) {
      e.printStackTrace(line.getErr());
    } else {
      Throwable cause =
          e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
      String message =
          e instanceof otklik.region.ProfileMistakes ? e.getMessage() : oneLine(describe(e, cause));
      line.getErr().println("otklik: " + message);
    }
    return ERROR;
  }

  private static String describe(Exception e, Throwable cause) {
    if (cause instanceof java.nio.file.NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String oneLine(String text) {
    return String.valueOf(text).replaceAll("\\s*\\R\\s*", " ");
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
