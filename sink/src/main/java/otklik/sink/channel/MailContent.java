package otklik.sink.channel;

import jakarta.activation.FileDataSource;
import java.nio.file.Path;
import java.util.Date;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.email.EmailBuilder;
import otklik.post.OneLine;

/**
 * A message as a mail: text, page and attachments, with an id that receivers can compare.
 *
 * <p>Source: RFC 3834, section 5 (a mail that no person wrote says so, and no absence answers it).
 */
final class MailContent {

  private static final String SENDER = "Отклик";

  /** RFC 5322 ends a line at 998 bytes, and what a mail program shows of a subject long before. */
  private static final int LONGEST_SUBJECT = 250;

  private MailContent() {}

  /**
   * @throws ChannelTrouble of the message, when no mail can be made of it
   */
  static Email of(Message message, String from, String to) throws ChannelTrouble {
    try {
      return made(message, from, to);
    } catch (RuntimeException e) {
      String reason = "no mail can be made of it: " + e.getClass().getSimpleName();
      throw ChannelTrouble.ofMessage(reason, e);
    }
  }

  private static Email made(Message message, String from, String to) {
    EmailPopulatingBuilder mail =
        EmailBuilder.startingBlank()
            .fixingMessageId("<" + message.id() + "@otklik>")
            .fixingSentDate(Date.from(message.at()))
            .from(SENDER, from)
            .to(to)
            .withHeader("Auto-Submitted", "auto-generated")
            .withSubject(OneLine.of(message.subject(), LONGEST_SUBJECT))
            .withPlainText(message.text())
            .withHTMLText(message.html());
    for (Path file : message.attachments()) {
      mail.withAttachment(file.getFileName().toString(), new FileDataSource(file.toFile()));
    }
    return mail.buildEmail();
  }
}
