package otklik.region;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** Reads how people are told. */
final class SignalSections {

  private SignalSections() {}

  static SignalSettings settings(ProfileSection root) {
    if (!root.has("signals")) {
      return SignalSettings.DEFAULT;
    }
    ProfileSection section = root.section("signals");
    SignalSettings settings =
        new SignalSettings(
            quiet(section),
            section.has("mail") ? mail(section.section("mail")) : null,
            section.optionalValue("telegram_token", SecretReference::parse),
            section.optionalValue("max_token", SecretReference::parse),
            section.optionalValue("webhook_secret", SecretReference::parse));
    section.nothingElse();
    return settings;
  }

  private static QuietHours quiet(ProfileSection section) {
    QuietHours rules = QuietHours.DEFAULT;
    LocalTime from = section.optionalValue("quiet_from", ProfileValues::time);
    LocalTime to = section.optionalValue("quiet_to", ProfileValues::time);
    Integer most = section.optionalValue("most_an_hour", ProfileValues::count);
    List<LocalTime> digests = section.values("digest_at", ProfileValues::time);
    return new QuietHours(
        from == null ? rules.from() : from,
        to == null ? rules.to() : to,
        most == null ? rules.mostAnHour() : most,
        digests.isEmpty() ? rules.digestAt() : digests);
  }

  private static MailServer mail(ProfileSection section) {
    MailServer server =
        new MailServer(
            section.text("host"),
            or(section.optionalValue("port", SignalSections::port), 587),
            section.text("from"),
            section.optionalText("user"),
            section.optionalValue("password", SecretReference::parse),
            or(
                section.optionalValue("security", SignalSections::security),
                MailServer.Security.STARTTLS));
    section.nothingElse();
    return server;
  }

  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private static Integer port(String text) {
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("'" + text + "' is no port");
    }
    return Integer.valueOf(text);
  }

  private static MailServer.Security security(String text) {
    try {
      return MailServer.Security.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is none of tls, starttls, none", e);
    }
  }
}
