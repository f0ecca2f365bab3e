package otklik.desk.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses that are written as numbers; never asks a name server. */
final class IpLiteral {

  /** As proxies write them: with a port or without. */
  private static final Pattern FOUR = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");

  private static final Pattern SIX =
      Pattern.compile("\\[?([0-9a-fA-F.]*:[0-9a-fA-F:.]*)(?:](?::\\d{1,5})?)?");

  private IpLiteral() {}

  static Optional<InetAddress> of(String text) {
    for (Pattern pattern : new Pattern[] {FOUR, SIX}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return parsed(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<InetAddress> parsed(String literal) {
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
