package otklik.sink.channel;

import jakarta.activation.FileDataSource;
import java.nio.file.Path;
import java.util.Date;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.email.EmailBuilder;

/** A message as a mail: text, page and attachments, with an id that receivers can compare. */
final class MailContent {

  private static final String SENDER = "Отклик";

  private MailContent() {}

  static Email of(Message message, String from, String to) {
    EmailPopulatingBuilder mail =
        EmailBuilder.startingBlank()
            .fixingMessageId("<" + message.id() + "@otklik>")
            .fixingSentDate(Date.from(message.at()))
            .from(SENDER, from)
            .to(to)
            .withSubject(message.subject())
            .withPlainText(message.text())
            .withHTMLText(message.html());
    for (Path file : message.attachments()) {
      mail.withAttachment(file.getFileName().toString(), new FileDataSource(file.toFile()));
    }
    return mail.buildEmail();
  }
}
