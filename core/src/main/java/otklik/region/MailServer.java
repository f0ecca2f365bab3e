package otklik.region;

/**
 * The server that takes our mail.
 *
 * @param from address of the sender
 * @param user null when the server asks for none
 * @param password null when the server asks for none
 */
public record MailServer(
    String host, int port, String from, String user, SecretReference password, Security security) {

  /** How the connection is secured. */
  public enum Security {
    TLS,
    STARTTLS,
    /** For a server on this machine. */
    NONE
  }
}
