package otklik.region;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses lie inside our own network and must not be called, so that a page, a redirect or
 * a webhook cannot lead us to our own servers (SSRF). Immutable and thread-safe.
 *
 * <p>Source: RFC 6890 (special-purpose addresses), RFC 6052 and 3056 (IPv4 inside IPv6).
 */
public final class OwnNetwork {

  private final Set<String> inside;

  /**
   * @param inside hosts that may be called wherever they are, as the profile's {@code
   *     fetching.inside} says
   */
  public OwnNetwork(List<String> inside) {
    this.inside =
        inside.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Whether the name must not be called at this address. */
  public boolean refuses(String host, InetAddress address) {
    return !inside.contains(host.toLowerCase(Locale.ROOT)) && !isPublic(address);
  }

  public static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
  }

  private static boolean isPublic4(byte[] bytes, int from) {
    int first = bytes[from] & 0xff;
    int second = bytes[from + 1] & 0xff;
    int third = bytes[from + 2] & 0xff;
    boolean special =
        first == 0
            || first == 10
            || first == 127
            || first >= 224
            || first == 100 && second >= 64 && second < 128
            || first == 169 && second == 254
            || first == 172 && second >= 16 && second < 32
            || first == 192 && second == 168
            || first == 192 && second == 0 && (third == 0 || third == 2)
            || first == 198 && (second == 18 || second == 19)
            || first == 198 && second == 51 && third == 100
            || first == 203 && second == 0 && third == 113;
    return !special;
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if ((first & 0xfe) == 0xfc) {
      return false; // unique local
    }
    if (first == 0x20 && second == 0x02) {
      return isPublic4(bytes, 2); // 6to4
    }
    boolean nat64 =
        first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff && bytes[3] == (byte) 0x9b;
    boolean embedded =
        zero(bytes, 0, 12) || zero(bytes, 0, 10) && bytes[10] == -1 && bytes[11] == -1;
    return nat64 || embedded ? isPublic4(bytes, 12) : (first & 0xe0) == 0x20;
  }

  private static boolean zero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
