package otklik.sink.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest extends ChannelContract {

  @TempDir private Path folder;

  private Path mails() {
    return folder.resolve("mail");
  }

  @Override
  Channel channel() {
    return new MailFolder(mails());
  }

  @Override
  String address() {
    return OFFICER.email();
  }

  @Override
  List<String> arrived() throws Exception {
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(mails())) {
      for (Path file : files.toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
          texts.add(
              mail.getSubject()
                  + "\n"
                  + ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
        }
      }
    }
    return texts;
  }

  @Override
  void breakDown() throws Exception {
    Files.writeString(mails(), "a file where the folder should be");
  }

  @Test
  void aMessageWrittenTwiceIsOneFile() throws Exception {
    channel().send(MESSAGE, address());
    channel().send(MESSAGE, address());

    assertThat(arrived()).hasSize(1);
  }
}
