package otklik.sink.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.region.MailServer;

class MailChannelTest extends ChannelContract {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private int port;
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    server.start();
    port = server.getSmtp().getPort();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailChannel channel(String user, String password) {
    return new MailChannel(
        new MailServer(
            "127.0.0.1", port, "otklik@tsur.example", user, null, MailServer.Security.NONE),
        () -> password);
  }

  @Override
  Channel channel() {
    return channel(null, null);
  }

  @Override
  String address() {
    return OFFICER.email();
  }

  @Override
  List<String> arrived() throws Exception {
    List<String> texts = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      texts.add(mail.getSubject() + "\n" + part(mail, "text/plain"));
    }
    return texts;
  }

  private static String part(jakarta.mail.Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    StringBuilder all = new StringBuilder();
    if (part.getContent() instanceof jakarta.mail.Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(part(parts.getBodyPart(i), type));
      }
    }
    return all.toString();
  }

  @Override
  void breakDown() {
    server.stop();
  }

  @Test
  void aMailHasTextPageAndAnIdMadeOfItsSignals() throws Exception {
    channel().send(MESSAGE, address());

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getMessageID()).isEqualTo("<0123456789abcdef0123456789abcdef@otklik>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getFrom()[0].toString()).contains("otklik@tsur.example");
    assertThat(part(mail, "text/html")).contains("<b>газом</b>");
  }

  @Test
  void filesGoWithIt() throws Exception {
    Path file = Files.writeString(folder.resolve("salekhard.csv"), "строка");
    channel()
        .send(
            new Message(
                MESSAGE.id(),
                MESSAGE.at(),
                MESSAGE.subject(),
                MESSAGE.text(),
                MESSAGE.html(),
                MESSAGE.items(),
                List.of(file)),
            address());

    assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
        .contains("salekhard.csv");
  }

  @Test
  void userAndPasswordAreGivenToTheServer() throws Exception {
    server.getUserManager().createUser("otklik@tsur.example", "otklik", "secret");
    server.getUserManager().setAuthRequired(true);

    channel("otklik", "secret").send(MESSAGE, address());
    ChannelTrouble trouble =
        catchThrowableOfType(
            ChannelTrouble.class, () -> channel("otklik", "wrong").send(MESSAGE, address()));

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(trouble).isNotNull();
    assertThat(trouble.getMessage()).doesNotContain("wrong");
  }
}
