package otklik.desk.token;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program may. */
public enum TokenRight {
  /** Searches, lists and counts, with personal data masked: what a curator may. */
  READ,
  /** Texts as they were written, which is noted every time; finds what is hidden from others. */
  READ_UNMASKED,
  /** Changes what an analyst may change. */
  HANDLE;

  /** As the command and the file write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static TokenRight ofCode(String code) {
    return Arrays.stream(values())
        .filter(right -> right.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + code
                        + "' is no right; there are "
                        + codes(EnumSet.allOf(TokenRight.class))));
  }

  /**
   * @param codes divided by commas
   * @throws IllegalArgumentException naming one that is no right
   */
  public static Set<TokenRight> ofCodes(String codes) {
    Set<TokenRight> rights = EnumSet.of(READ);
    for (String code : codes.split(",")) {
      rights.add(ofCode(code.strip()));
    }
    return rights;
  }

  /** In their order, divided by commas. */
  public static String codes(Set<TokenRight> rights) {
    return rights.stream().sorted().map(TokenRight::code).collect(Collectors.joining(","));
  }
}
