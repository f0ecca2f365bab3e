package otklik.desk.page;

/**
 * What programs bring in the header {@code Authorization}.
 *
 * <p>Source: RFC 6750.
 */
public final class BearerToken {

  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /**
   * @param authorization the header; null for none
   * @return null where it brings no token
   */
  public static String of(String authorization) {
    return authorization != null && authorization.startsWith(SCHEME)
        ? authorization.substring(SCHEME.length()).strip()
        : null;
  }
}
