package otklik.sink.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.pace.MovingClock;
import otklik.region.MailServer;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.signal.Pace;
import otklik.signal.Signal;
import otklik.signal.SignalKind;
import otklik.sink.SearchNodeExtension;
import otklik.sink.channel.Channel;
import otklik.sink.channel.MailChannel;
import otklik.sink.channel.MailFolder;
import otklik.sink.signal.SignalDocument.Acknowledged;
import otklik.sink.signal.SignalDocument.Delivery;

@ExtendWith(SearchNodeExtension.class)
class DispatcherTest {

  /** 12:00 in the region. */
  private static final Instant NOON = Instant.parse("2026-11-25T07:00:00Z");

  /** 02:00 in the region. */
  private static final Instant NIGHT = Instant.parse("2026-11-24T21:00:00Z");

  private final Region region = RegionReader.shipped();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final MovingClock clock = new MovingClock(NOON);
  private Signals signals;
  private int port;
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    mail.start();
    port = mail.getSmtp().getPort();
    signals = new Signals(SearchNodeExtension.cluster());
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private Dispatcher dispatcher() {
    return dispatcher(
        new MailChannel(
            new MailServer(
                "127.0.0.1", port, "o@tsur.example", null, null, MailServer.Security.NONE),
            () -> null));
  }

  private Dispatcher dispatcher(Channel channel) {
    return new Dispatcher(
        region,
        signals,
        List.of(channel),
        new Messages("http://desk.example", new AcknowledgeKey("key")),
        clock,
        new SplittableRandom(1));
  }

  private void put(SignalKind kind, String about, Instant at) throws Exception {
    Signal signal =
        new Signal(
            kind.code() + "/" + about + "/roads-head",
            kind,
            "roads-head",
            about,
            null,
            "о чём " + about,
            "текст " + about,
            "/complaint/" + about,
            at,
            List.of());
    signals.put(new Addressing(region).documents(signal));
  }

  private List<String> subjects() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }

  private Delivery delivery(String signal) throws Exception {
    return signals.find(signal + "#mail").orElseThrow().delivery();
  }

  @Test
  void dangerIsSentAtOnceAtNightTooAndTheRestWaitsForTheMorning() throws Exception {
    clock.set(NIGHT);
    put(SignalKind.CRITICAL, "vk:1", NIGHT);
    put(SignalKind.RAISED, "vk:2", NIGHT);
    Dispatcher dispatcher = dispatcher();

    dispatcher.round();
    assertThat(subjects()).containsExactly("Критическое обращение: о чём vk:1");

    clock.set(Instant.parse("2026-11-25T03:00:00Z"));
    dispatcher.round();
    assertThat(subjects())
        .containsExactly("Критическое обращение: о чём vk:1", "Инцидент растёт: о чём vk:2");
  }

  @Test
  void nothingIsSentTwice() throws Exception {
    put(SignalKind.CRITICAL, "vk:1", NOON);
    dispatcher().round();
    put(SignalKind.CRITICAL, "vk:1", NOON.plusSeconds(60));
    dispatcher().round();
    dispatcher().recover();
    dispatcher().round();

    assertThat(subjects()).hasSize(1);
    assertThat(delivery("critical/vk:1/roads-head").state()).isEqualTo("sent");
  }

  @Test
  void whatIsNotDangerIsBundledAndNotMoreOftenThanTheProfileSays() throws Exception {
    Dispatcher dispatcher = dispatcher();
    put(SignalKind.RAISED, "vk:1", NOON);
    dispatcher.round();
    put(SignalKind.RAISED, "vk:2", NOON);
    put(SignalKind.ESCALATION, "vk:3", NOON);
    clock.set(NOON.plus(Duration.ofMinutes(29)));
    dispatcher.round();
    assertThat(subjects()).hasSize(1);

    clock.set(NOON.plus(Duration.ofMinutes(30)));
    dispatcher.round();

    assertThat(subjects()).containsExactly("Инцидент растёт: о чём vk:1", "Сводка: сигналов 2");
  }

  @Test
  void aChannelThatIsDownDelaysAndDoesNotLose() throws Exception {
    put(SignalKind.CRITICAL, "vk:1", NOON);
    mail.stop();
    Dispatcher dispatcher = dispatcher();
    dispatcher.round();
    Delivery delivery = delivery("critical/vk:1/roads-head");
    assertThat(delivery.state()).isEqualTo("waiting");
    assertThat(delivery.retryAt()).isAfter(NOON);
    assertThat(delivery.reason()).isNotBlank();
    signals.refresh();
    assertThat(signals.troubled(10)).hasSize(1);

    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    back.start();
    try {
      dispatcher.round();
      assertThat(back.getReceivedMessages()).isEmpty();
      clock.set(delivery.retryAt());
      dispatcher.round();
      assertThat(back.getReceivedMessages()).hasSize(1);
      assertThat(delivery("critical/vk:1/roads-head").tries()).isEqualTo(2);
    } finally {
      back.stop();
    }
  }

  /** As the index is left by a process that dies while it sends. */
  private void claimAndDie() throws Exception {
    put(SignalKind.CRITICAL, "vk:1", NOON);
    signals.refresh();
    signals.claim(
        signals.waiting(Pace.AT_ONCE, NOON, 10),
        new Delivery("sending", "m1", NOON, 1, null, null));
  }

  @Test
  void whatWasBeingSentWhenTheProcessDiedIsNotSentAgainByMailButSeen() throws Exception {
    claimAndDie();

    dispatcher().recover();
    dispatcher().round();

    assertThat(subjects()).isEmpty();
    assertThat(signals.troubled(10))
        .singleElement()
        .satisfies(s -> assertThat(s.delivery().state()).isEqualTo("uncertain"));
  }

  @Test
  void whereARepetitionIsKnownAsOneItIsSentAgain() throws Exception {
    claimAndDie();

    dispatcher(new MailFolder(folder)).recover();

    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
    assertThat(delivery("critical/vk:1/roads-head").state()).isEqualTo("sent");
  }

  @Test
  void twoDispatchersDoNotTakeTheSameSignal() throws Exception {
    put(SignalKind.CRITICAL, "vk:1", NOON);
    signals.refresh();
    List<Signals.Read> seenByBoth = signals.waiting(Pace.AT_ONCE, NOON, 10);
    Delivery sending = new Delivery("sending", "m1", NOON, 1, null, null);

    assertThat(signals.claim(seenByBoth, sending)).hasSize(1);
    assertThat(signals.claim(seenByBoth, sending)).isEmpty();
  }

  @Test
  void theMessageLinksToCardAndAcknowledgement() throws Exception {
    put(SignalKind.CRITICAL, "vk:1", NOON);
    dispatcher().round();

    String text = com.icegreen.greenmail.util.GreenMailUtil.getBody(mail.getReceivedMessages()[0]);
    assertThat(text.replace("=\r\n", ""))
        .contains("http://desk.example/complaint/vk:1")
        .contains("http://desk.example/signal?id=3Dcritical%2Fvk%3A1%2Froads-head&key=3D");
  }

  @Test
  void aSignalIsAcknowledgedOnceAndStaysSo() throws Exception {
    put(SignalKind.CRITICAL, "vk:1", NOON);

    Acknowledged first = new Acknowledged(NOON, "roads-head", Acknowledged.BY_LINK);
    Acknowledged second = new Acknowledged(NOON.plusSeconds(9), "x", Acknowledged.BY_LOGIN);

    assertThat(signals.acknowledge("critical/vk:1/roads-head", first)).contains(first);
    put(SignalKind.CRITICAL, "vk:1", NOON.plusSeconds(5));
    assertThat(signals.acknowledge("critical/vk:1/roads-head", second)).contains(first);

    assertThat(signals.find("critical/vk:1/roads-head#inbox").orElseThrow().acknowledged())
        .isEqualTo(first);
    assertThat(signals.acknowledge("critical/vk:2/roads-head", first)).isEmpty();
  }

  private static SignalDocument of(String id, String kind, String title, String text) {
    return new SignalDocument(
        id + "#mail",
        id,
        "mail",
        kind,
        "at_once",
        "roads-head",
        "vk:9",
        null,
        title,
        text,
        null,
        NOON,
        List.of(),
        null,
        null);
  }

  @Test
  void aSignalOfWhichNoMailCanBeMadeHoldsUpNeitherItsBundleNorTheOthers() throws Exception {
    put(SignalKind.CRITICAL, "vk:1", NOON);
    put(SignalKind.CRITICAL, "vk:2", NOON);
    signals.put(List.of(of("critical/broken", "critical", null, null)));
    signals.put(List.of(of("newer/one", "of_a_newer_version", "о чём", "текст")));
    Dispatcher dispatcher = dispatcher();

    dispatcher.round();
    dispatcher.round();

    assertThat(delivery("critical/vk:1/roads-head").state()).isEqualTo("sent");
    assertThat(delivery("critical/vk:2/roads-head").state()).isEqualTo("sent");
    assertThat(delivery("critical/broken"))
        .extracting(Delivery::state, Delivery::reason)
        .containsExactly("failed", "no message can be made of it: TemplateException");
    assertThat(delivery("newer/one"))
        .extracting(Delivery::state, Delivery::reason)
        .containsExactly("failed", "this version knows no signal of the kind of_a_newer_version");
    put(SignalKind.CRITICAL, "vk:3", NOON);
    dispatcher.round();
    assertThat(subjects()).contains("Критическое обращение: о чём vk:3");
  }

  @Test
  void whatAnOlderVersionHasWrittenIsSentWithoutWhatIsNoCharacter() throws Exception {
    SearchNodeExtension.cluster()
        .client()
        .index(
            i ->
                i.index("otklik-signals")
                    .id("critical/old#mail")
                    .document(
                        Map.of(
                            "id", "critical/old#mail",
                            "signal", "critical/old",
                            "channel", "mail",
                            "kind", "critical",
                            "pace", "at_once",
                            "recipient", "roads-head",
                            "title", "тре\uFFFEщина\u0000 в мосту",
                            "text", "тре\uFFFEщина\u0000 в мосту, ехать страшно",
                            "created_at", NOON.toString())));

    dispatcher().round();

    assertThat(subjects()).containsExactly("Критическое обращение: трещина в мосту");
  }

  @Test
  void aSignalThatTheIndexRefusesCostsTheOthersNothing() throws Exception {
    String tooLong = "я".repeat(400);
    SignalDocument good = of("critical/good", "critical", "о чём", "текст");
    signals.put(List.of(of(tooLong, "critical", "о чём", "текст"), good));

    dispatcher().round();

    assertThat(delivery("critical/good").state()).isEqualTo("sent");
  }

  @Test
  void anOfficerWhoLeftTheProfileIsSeenAsUndelivered() throws Exception {
    Signal signal =
        new Signal(
            "critical/vk:1/nobody",
            SignalKind.CRITICAL,
            "nobody",
            "vk:1",
            null,
            "о чём",
            "текст",
            null,
            NOON,
            List.of());
    signals.put(List.of(SignalDocument.of(signal, "mail")));

    dispatcher().round();

    assertThat(delivery("critical/vk:1/nobody"))
        .extracting(Delivery::state, Delivery::reason)
        .containsExactly("failed", "the profile has no address any more");
  }
}
