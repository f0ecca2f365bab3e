package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.json.Json;
import otklik.region.RegionReader;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.SearchCluster;
import otklik.sink.signal.SignalDocument;

/** The whole program, a real mail server, and kill -9 while it tells people of danger. */
@Tag("slow")
class SignalsIT {

  private static final int KILLS = 4;
  private static final String[] DANGERS = {
    "пахнет газом в подъезде, газовая служба не едет",
    "открытый люк без крышки возле школы, дети могут упасть",
    "оголённые провода висят над детской площадкой, бьёт током",
    "скорая помощь не едет уже два часа, человек умирает"
  };

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir private Path folder;

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  /** The shipped profile with the mail server of the test. */
  private Path profile() throws IOException {
    try (InputStream stream = RegionReader.class.getResourceAsStream("yamal.yaml")) {
      String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      String server =
          "signals:\n  mail: {host: 127.0.0.1, port: %d, from: otklik@tsur.example, security: none}\n"
              .formatted(mail.getSmtp().getPort());
      assertThat(yaml).contains("signals:\n");
      return Files.writeString(folder.resolve("region.yaml"), yaml.replace("signals:\n", server));
    }
  }

  /** One post a danger and municipality: as many incidents, and three people each. */
  private int drop(Path data) throws IOException {
    StringBuilder lines = new StringBuilder();
    int number = 0;
    for (var municipality : RegionReader.shipped().municipalities()) {
      for (String danger : DANGERS) {
        number++;
        lines
            .append(
                Json.mapper()
                    .writeValueAsString(
                        Map.of(
                            "id", "d" + number,
                            "platform", "vk",
                            "author", "житель " + number,
                            "time", Clock.systemUTC().instant().toString(),
                            "text", municipality.name() + ": " + danger)))
            .append('\n');
      }
    }
    Files.createDirectories(data.resolve("inbox"));
    Files.writeString(data.resolve("inbox/.danger.part"), lines);
    Files.move(data.resolve("inbox/.danger.part"), data.resolve("inbox/danger.jsonl"));
    return number;
  }

  @Test
  void nobodyIsToldTwiceAndNobodyIsForgottenWhateverDies() throws Exception {
    Path data = folder.resolve("data");
    Path profile = profile();
    Random random = new Random(7);
    int posts = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      OtklikProcess otklik = OtklikProcess.run(data, "--no-demo", "--region", profile.toString());
      posts = posts == 0 ? drop(data) : posts;
      int mails = mail.getReceivedMessages().length;
      if (kill > 0) {
        // the first run may end before anything is sent, the others are killed while they send
        mail.waitForIncomingEmail(2_000, mails + 1);
      }
      mail.waitForIncomingEmail(random.nextInt(3_000), mails + 1_000);
      otklik.kill();
    }
    try (OtklikProcess otklik =
        OtklikProcess.run(data, "--no-demo", "--region", profile.toString())) {
      otklik.awaitTotal(posts);
      try (SearchCluster cluster =
          new SearchCluster(
              ClusterAddress.parse(Files.readString(data.resolve("cluster-address"))))) {
        otklik.await(
            "every signal of danger is settled",
            () ->
                dangers(cluster).stream().allMatch(s -> isSettled(s))
                    && !dangers(cluster).isEmpty());
        check(dangers(cluster));
      }
    }
  }

  private static boolean isSettled(SignalDocument signal) {
    return signal.delivery() != null
        && (signal.delivery().state().equals("sent")
            || signal.delivery().state().equals("uncertain"));
  }

  private static List<SignalDocument> dangers(SearchCluster cluster) {
    try {
      cluster.client().indices().refresh(r -> r.index("otklik-signals"));
      return cluster
          .client()
          .search(
              s ->
                  s.index("otklik-signals")
                      .size(5_000)
                      .query(
                          q ->
                              q.bool(
                                  b ->
                                      b.filter(f -> f.term(t -> t.field("channel").value("mail")))
                                          .filter(
                                              f -> f.term(t -> t.field("pace").value("at_once"))))),
              SignalDocument.class)
          .hits()
          .hits()
          .stream()
          .map(hit -> hit.source())
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Each signal that counts as sent is in exactly one mail, and no mail came twice. */
  private void check(List<SignalDocument> signals) throws MessagingException {
    Map<String, Integer> mails = new HashMap<>();
    List<String> bodies = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      mails.merge(message.getMessageID(), 1, Integer::sum);
      bodies.add(GreenMailUtil.getBody(message).replace("=\r\n", ""));
    }
    assertThat(mails).allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
    assertThat(signals).hasSizeGreaterThan(50);
    long uncertain = 0;
    for (SignalDocument signal : signals) {
      String link = "<" + signal.delivery().message() + "@otklik>";
      if (signal.delivery().state().equals("sent")) {
        assertThat(mails).as(signal.id()).containsKey(link);
      } else {
        uncertain++;
      }
      String page = "signal?id=3D" + encoded(signal.signal()) + "&key";
      long times = bodies.stream().filter(body -> plain(body).contains(page)).count();
      assertThat(times).as(signal.id()).isLessThanOrEqualTo(1);
    }
    assertThat(uncertain).as("one message a kill at most").isLessThanOrEqualTo(KILLS * 30L);
  }

  /** The plain part alone: the page has every link once more. */
  private static String plain(String body) {
    int page = body.indexOf("text/html");
    return page < 0 ? body : body.substring(0, page);
  }

  private static String encoded(String signal) {
    return java.net.URLEncoder.encode(signal, StandardCharsets.UTF_8);
  }
}
