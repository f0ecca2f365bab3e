package otklik.sink.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.converter.EmailConverter;
import otklik.region.Officer;

/**
 * Mails as files, where no mail server is configured: {@code data/mail/…​.eml}, which every mail
 * program opens. A message written twice is one file. Thread-safe.
 */
public final class MailFolder implements Channel {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final int PART_OF_ID = 12;
  private static final String FROM = "otklik@localhost";

  private final Path folder;

  public MailFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return MailChannel.NAME;
  }

  @Override
  public String address(Officer officer) {
    return officer.email();
  }

  @Override
  public boolean isIdempotent() {
    return true;
  }

  @Override
  public void send(Message message, String address) throws ChannelTrouble {
    String name =
        TIME.format(message.at())
            + "-"
            + address.replaceAll("[^A-Za-z0-9.@_-]", "_")
            + "-"
            + message.id().substring(0, PART_OF_ID);
    Email mail = MailContent.of(message, FROM, address);
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve("." + name + ".part");
      String eml = EmailConverter.emailToEML(mail);
      Files.write(part, eml.getBytes(StandardCharsets.UTF_8));
      Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw ChannelTrouble.passing(folder + " can't be written: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw ChannelTrouble.ofMessage(
          "no mail can be made of it: " + e.getClass().getSimpleName(), e);
    }
  }
}
