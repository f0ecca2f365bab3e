package otklik.complaint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where the desk shows a complaint's card. */
public final class CardAddress {

  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9:_-][A-Za-z0-9:_.-]*");

  private CardAddress() {}

  /**
   * Path and query, to be put behind the desk's address. An id may hold whatever a platform puts
   * there (a web address, slashes): then it is a parameter, because servers refuse such things in a
   * path.
   */
  public static String of(String complaintId) {
    return PLAIN_ID.matcher(complaintId).matches()
        ? "/complaint/" + complaintId
        : "/complaint?id=" + URLEncoder.encode(complaintId, StandardCharsets.UTF_8);
  }
}
