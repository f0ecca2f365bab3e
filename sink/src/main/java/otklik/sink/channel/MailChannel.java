package otklik.sink.channel;

import java.time.Duration;
import java.util.function.Supplier;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailerBuilder;
import otklik.region.MailServer;
import otklik.region.Officer;

/** Mail through a server. Thread-safe. */
public final class MailChannel implements Channel {

  public static final String NAME = "mail";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final MailServer server;
  private final Supplier<String> password;

  /**
   * @param password asked anew for each mail; null when the server asks for none
   */
  public MailChannel(MailServer server, Supplier<String> password) {
    this.server = server;
    this.password = password;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String address(Officer officer) {
    return officer.email();
  }

  @Override
  public boolean isIdempotent() {
    return false;
  }

  @Override
  public void send(Message message, String address) throws ChannelTrouble {
    Email mail = MailContent.of(message, server.from(), address);
    try (Mailer mailer = mailer()) {
      mailer.sendMail(mail).join();
    } catch (MailException | java.util.concurrent.CompletionException e) {
      throw trouble(e);
    } catch (Exception e) {
      throw ChannelTrouble.passing("the mail server can't be used: " + e.getMessage(), e);
    }
  }

  private Mailer mailer() {
    String secret = server.user() == null ? null : password.get();
    return MailerBuilder.withSMTPServer(server.host(), server.port(), server.user(), secret)
        .withTransportStrategy(strategy())
        .withSessionTimeout((int) LIMIT.toMillis())
        .buildMailer();
  }

  private TransportStrategy strategy() {
    return switch (server.security()) {
      case TLS -> TransportStrategy.SMTPS;
      case STARTTLS -> TransportStrategy.SMTP_TLS;
      case NONE -> TransportStrategy.SMTP;
    };
  }

  /** The server's own words: it says whether the address is wrong or it is only busy. */
  private static ChannelTrouble trouble(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String reason = "the mail server did not take it: " + cause.getMessage();
    boolean refused = String.valueOf(cause.getMessage()).matches("(?s).*\\b55[0-4]\\b.*");
    return refused ? ChannelTrouble.lasting(reason) : ChannelTrouble.passing(reason, e);
  }
}
