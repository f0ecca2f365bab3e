package otklik.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.health.StreamHealth;
import otklik.post.Posts;
import otklik.pushed.PushedEvents;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.right.Role;
import otklik.sink.SearchNodeExtension;
import otklik.sink.audit.AuditLog;
import otklik.sink.signal.AcknowledgeKey;

/** A desk with a user of each role, at a fixed time. */
final class TestDesk implements AutoCloseable {

  static final Region REGION = RegionReader.shipped();
  static final Analyser ANALYSER = Analysers.load(REGION);
  static final String TOKEN = "a-token-of-the-test";
  static final String PASSWORD = "правильный пароль";
  static final AcknowledgeKey KEY = new AcknowledgeKey("test");

  private final Desk desk;

  /** What the desk is told of the stream. */
  private volatile StreamHealth stream = StreamHealth.goingOn(Posts.MORNING);

  TestDesk(Path folder) {
    this(folder, REGION);
  }

  TestDesk(Path folder, Region region) {
    this(folder, region, Clock.fixed(Posts.MORNING, ZoneOffset.UTC));
  }

  TestDesk(Path folder, Clock clock) {
    this(folder, REGION, clock);
  }

  /** On a folder that had a desk before, its users are there. */
  private TestDesk(Path folder, Region region, Clock clock) {
    if (Files.notExists(folder.resolve("users.json"))) {
      TestUsers.write(folder.resolve("users.json"), 0);
    }
    desk =
        Desk.start(
            new DeskOptions(
                "127.0.0.1",
                0,
                region,
                folder.resolve("users.json"),
                TOKEN,
                folder,
                new PushedEvents(folder),
                new AuditLog(SearchNodeExtension.cluster(), folder.resolve("audit-head.json")),
                KEY,
                RequestMeter.NONE,
                Set.of(),
                () -> stream),
            ANALYSER,
            SearchNodeExtension.cluster(),
            clock);
  }

  void stream(StreamHealth health) {
    stream = health;
  }

  DeskBrowser browser() {
    return new DeskBrowser(desk.port());
  }

  /** Logged in. */
  DeskBrowser browser(Role role) throws Exception {
    DeskBrowser browser = browser();
    browser.logIn(role.code(), PASSWORD);
    return browser;
  }

  List<String> addresses() {
    return desk.addresses();
  }

  @Override
  public void close() {
    desk.close();
  }
}
