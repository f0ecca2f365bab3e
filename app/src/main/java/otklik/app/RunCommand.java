package otklik.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import otklik.desk.login.Users;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.sink.index.ClusterAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code otklik run}: starts everything and stays until Ctrl-C. */
@Command(
    name = "run",
    description = "Start stream, search node and desk, and stay until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Option(
      names = "--region",
      paramLabel = "FILE",
      description = "Region profile; default: Yamal, shipped.")
  private Path regionFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept; default: data in the program's folder.")
  private Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the desk; default: ${DEFAULT-VALUE}; 0 takes a free one.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address of the desk; default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--admin-port",
      paramLabel = "N",
      description =
          "Port for metrics (Prometheus) at /metrics, on the desk's address; default: none.")
  private Integer adminPort;

  @Option(
      names = "--cluster",
      paramLabel = "URL",
      description = "Elasticsearch cluster to use instead of a search node of our own.")
  private String cluster;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "Reverse proxy on another machine whose X-Forwarded-For and -Proto are believed; may be"
              + " repeated. One on this machine is believed anyhow.")
  private List<String> proxies = new ArrayList<>();

  @Option(names = "--no-demo", description = "Do not feed the demonstration posts.")
  private boolean noDemo;

  @Override
  public Integer call() throws Exception {
    Region region = regionFile == null ? RegionReader.shipped() : RegionReader.read(regionFile);
    DataFolder folder = DataFolder.of(data);
    Path home = Path.of(System.getProperty("otklik.home", "."));
    RunOptions options =
        new RunOptions(
            region,
            folder,
            home,
            host,
            port,
            adminPort,
            !noDemo,
            cluster == null
                ? null
                : ClusterAddress.of(cluster, System.getenv(IndexOptions.CREDENTIALS)),
            System.getenv("OTKLIK_API_TOKEN"),
            Set.copyOf(proxies));
    Clock clock = Clock.systemUTC();
    say("region: " + region.name() + ", data: " + folder.path());
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicBoolean stopping = new AtomicBoolean();
    Otklik otklik = Otklik.start(options, clock, RunCommand::say);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopping.set(true);
                  stop(otklik, stopped);
                },
                "otklik-stop"));
    boolean known = Files.exists(folder.demoPassword());
    String password = new DemoFeed(folder, clock).password();
    say("");
    say("  address:  http://" + host + ":" + otklik.port());
    say("  user:     " + DemoFeed.USER);
    // in earnest the log of each start must not hold it
    say("  password: " + (known && noDemo ? "in " + folder.demoPassword() : password));
    String others = others(folder);
    if (!others.isEmpty()) {
      say("  also:     " + others + " (the same password)");
    }
    say("");
    say("drop files into " + folder.inbox() + " or run: scripts/otklik import FILE");
    say("stop with Ctrl-C");
    otklik
        .streamEnded()
        .whenComplete(
            (result, failure) -> {
              if (!stopping.get()) {
                System.err.println("otklik: the stream ended, which it must not: " + failure);
                System.exit(1);
              }
            });
    stopped.await();
    return 0;
  }

  /** One of each role, of the demonstration. */
  private static String others(DataFolder folder) {
    Users users = new Users(folder.users());
    return DemoFeed.OTHERS.stream()
        .map(DemoFeed.DemoUser::name)
        .filter(name -> users.find(name).isPresent())
        .collect(Collectors.joining(", "));
  }

  private static void stop(Otklik otklik, CountDownLatch stopped) {
    say("stopping …");
    try {
      otklik.close();
    } catch (java.io.IOException e) {
      say("did not stop cleanly: " + e.getMessage());
    }
    say("stopped");
    stopped.countDown();
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
