package otklik.sink.index;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where an index is, and what every request to it must bring.
 *
 * @param hosts like http://127.0.0.1:9200, at least one
 * @param authorization value of the header {@code Authorization}; null for none. A secret: it is
 *     neither logged nor shown
 */
public record ClusterAddress(List<String> hosts, String authorization) implements Serializable {

  private static final List<String> SCHEMES = List.of("ApiKey ", "Bearer ", "Basic ");

  public ClusterAddress {
    hosts = List.copyOf(hosts);
  }

  /**
   * As a user names it.
   *
   * @param addresses several divided by commas
   * @param credentials {@code user:password}, or a whole header like {@code ApiKey …}; null for
   *     none
   * @throws IllegalArgumentException when it is no address, or holds a password
   */
  public static ClusterAddress of(String addresses, String credentials) {
    return new ClusterAddress(
        Arrays.stream(addresses.split(",", -1))
            .map(String::strip)
            .map(ClusterAddress::host)
            .toList(),
        credentials == null || credentials.isBlank() ? null : header(credentials.strip()));
  }

  private static String host(String address) {
    try {
      URI uri = new URI(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return address;
      }
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "the address of the cluster holds a password, which every process here can read;"
                + " put it into OTKLIK_CLUSTER_CREDENTIALS");
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(noAddress(address), e);
    }
    throw new IllegalArgumentException(noAddress(address));
  }

  private static String noAddress(String address) {
    return "'" + address + "' is no address of a cluster; write it like http://es-1:9200";
  }

  private static String header(String credentials) {
    return SCHEMES.stream().anyMatch(credentials::startsWith)
        ? credentials
        : "Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  /** From {@link #text}. */
  public static ClusterAddress parse(String text) {
    List<String> lines = text.lines().toList();
    return new ClusterAddress(
        List.of(lines.get(0).strip().split(",")), lines.size() > 1 ? lines.get(1) : null);
  }

  /** With the secret: for a file that nobody but its owner reads. */
  public String text() {
    return authorization == null ? toString() : this + "\n" + authorization;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return String.join(",", hosts);
  }
}
