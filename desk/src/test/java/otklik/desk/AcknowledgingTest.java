package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.signal.Signal;
import otklik.signal.SignalKind;
import otklik.sink.SearchNodeExtension;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;
import otklik.sink.signal.Addressing;
import otklik.sink.signal.SignalDocument.Acknowledged;
import otklik.sink.signal.Signals;

/** Signals are acknowledged by whom they are for. */
@ExtendWith(SearchNodeExtension.class)
class AcknowledgingTest {

  private static final String SIGNAL = "critical/vk:1/roads-head";
  private static final String LINK = TestDesk.KEY.path(SIGNAL);
  private static final String KEY = LINK.substring(LINK.indexOf("&key=") + 5);

  private final Signals signals = new Signals(SearchNodeExtension.cluster());
  private TestDesk desk;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    desk = new TestDesk(folder);
    Signal signal =
        new Signal(
            SIGNAL,
            SignalKind.CRITICAL,
            "roads-head",
            "vk:1",
            null,
            "пахнет газом",
            "пахнет газом",
            "/complaint/vk:1",
            Posts.MORNING,
            List.of());
    signals.put(new Addressing(TestDesk.REGION).documents(signal));
    signals.refresh();
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void theInboxHasKeysOfTheReadersOwnSignalsOnly() throws Exception {
    assertThat(desk.browser(Role.BLOCK_HEAD).get("/inbox").body())
        .contains("пахнет газом", "key=" + KEY, "Подтвердить");
    for (Role other : List.of(Role.CURATOR, Role.ANALYST, Role.ADMINISTRATOR)) {
      assertThat(desk.browser(other).get("/inbox").body())
          .contains("пахнет газом")
          .doesNotContain("key=", "Подтвердить");
    }
    assertThat(desk.browser(Role.OFFICER).get("/inbox").body()).doesNotContain("пахнет газом");
  }

  @Test
  void whoIsNotTheRecipientCanNotAcknowledgeAlsoWithTheKey() throws Exception {
    DeskBrowser curator = desk.browser(Role.CURATOR);
    assertThat(curator.get(LINK).body())
        .contains("пахнет газом")
        .doesNotContain("Подтвердить получение");

    HttpResponse<String> answer = acknowledge(curator);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("только тот, кому адресован сигнал");
    assertThat(acknowledged()).isNull();
    assertThat(log()).isEmpty();
  }

  @Test
  void theLogSaysWhoAcknowledgedAndThatTheyWereLoggedIn() throws Exception {
    assertThat(acknowledge(desk.browser(Role.BLOCK_HEAD)).statusCode()).isEqualTo(303);

    assertThat(acknowledged())
        .isEqualTo(new Acknowledged(Posts.MORNING, "block_head", Acknowledged.BY_LOGIN));
    assertThat(log())
        .extracting(AuditEntry::by, AuditEntry::role, AuditEntry::subject, AuditEntry::note)
        .containsExactly(tuple("block_head", "block_head", "vk:1", SIGNAL + " login"));
  }

  @Test
  void aSecondRequestChangesNeitherTimeNorActor() throws Exception {
    acknowledge(desk.browser());
    Acknowledged first = acknowledged();
    acknowledge(desk.browser(Role.BLOCK_HEAD));
    acknowledge(desk.browser());

    assertThat(first.by()).isEqualTo("roads-head");
    assertThat(first.way()).isEqualTo(Acknowledged.BY_LINK);
    assertThat(acknowledged()).isEqualTo(first);
    assertThat(log()).extracting(AuditEntry::note).containsExactly(SIGNAL + " link");
  }

  private static HttpResponse<String> acknowledge(DeskBrowser browser) throws Exception {
    return browser.post("/signal", Map.of("id", SIGNAL, "key", KEY));
  }

  private Acknowledged acknowledged() throws Exception {
    return signals.find(SIGNAL + "#inbox").orElseThrow().acknowledged();
  }

  private List<AuditEntry> log() throws Exception {
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-audit"));
    return new AuditLog(SearchNodeExtension.cluster())
        .newest(50).stream().filter(entry -> entry.action().equals("acknowledge")).toList();
  }
}
