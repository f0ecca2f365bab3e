package otklik.desk.login;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names people may have: such as can be told apart in a list, and from the program's own. */
final class UserName {

  /** Under these the audit log and the history of a complaint name the program, or nobody. */
  private static final Set<String> RESERVED =
      Set.of("api", "system", "otklik", "program", "anonymous", "nobody", "null", "none", "root");

  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._@+' -]{0,98}[\\p{L}\\p{N}])?");

  /** Russian letters that look like Latin ones, and those. */
  private static final String RUSSIAN = "аеорсухкмтвнііѕ";

  private static final String LATIN = "aeopcyxkmtbniis";

  private UserName() {}

  /**
   * @throws IllegalArgumentException when nobody may be called so
   */
  static String checked(String name) {
    if (name == null || !SHAPE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name has up to 100 letters and digits, and between them blanks and . _ - @ + '");
    }
    if (RESERVED.contains(looks(name))) {
      throw new IllegalArgumentException(
          "'" + name + "' is a name of the program itself; choose another");
    }
    return name;
  }

  /** The same for names that are read as the same. */
  static String looks(String name) {
    String small = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder();
    for (char letter : small.toCharArray()) {
      int at = RUSSIAN.indexOf(letter);
      latin.append(at < 0 ? letter : LATIN.charAt(at));
    }
    return latin.toString();
  }
}
