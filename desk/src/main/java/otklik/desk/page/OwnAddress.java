package otklik.desk.page;

import java.util.regex.Pattern;

/**
 * Addresses that lead to a page of ours and nowhere else: a path of plain letters, maybe with a
 * query. Browsers drop tabs and line ends out of addresses, read a backslash as a slash, and a
 * second slash as the beginning of a host: none of them is in a path of ours, encoded neither.
 */
final class OwnAddress {

  private static final int LONGEST = 2_000;

  private static final String STEP = "[A-Za-z0-9_:~-][A-Za-z0-9_:~.-]*";

  private static final Pattern SHAPE =
      Pattern.compile(
          "/(?:" + STEP + "(?:/" + STEP + ")*)?/?(?:[?#][^\\\\\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*)?");

  private OwnAddress() {}

  /**
   * @param address as somebody gave it; null for none
   */
  static boolean isOne(String address) {
    return address != null
        && address.length() <= LONGEST
        && !address.startsWith("//")
        && SHAPE.matcher(address).matches();
  }
}
