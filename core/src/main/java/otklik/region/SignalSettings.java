package otklik.region;

/**
 * How people are told.
 *
 * @param mail null when there is no mail server: mails are written into a folder
 * @param telegramToken of the bot; null for none
 * @param maxToken of the bot; null for none
 * @param webhookSecret with which webhooks are signed; null for none, and then none is sent
 */
public record SignalSettings(
    QuietHours quiet,
    MailServer mail,
    SecretReference telegramToken,
    SecretReference maxToken,
    SecretReference webhookSecret) {

  public static final SignalSettings DEFAULT =
      new SignalSettings(QuietHours.DEFAULT, null, null, null, null);
}
