package otklik.desk.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom an address belongs to, as far as it shows: of IPv6 the half that a provider gives a
 * household, which has more addresses than can be counted.
 */
public final class Household {

  private static final int PREFIX_BYTES = 8;

  private Household() {}

  /**
   * @param address as it is written; what is none stands for itself
   */
  public static String of(String address) {
    return IpLiteral.of(address).map(Household::of).orElse(address);
  }

  static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES))
        : address.getHostAddress();
  }
}
