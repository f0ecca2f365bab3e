package otklik.lists;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of the lists, in the language of their readers. */
final class Texts {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("otklik.lists.texts", RUSSIAN);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", RUSSIAN);

  private Texts() {}

  static String of(String key, Object... values) {
    String text = BUNDLE.getString(key);
    return values.length == 0 ? text : String.format(RUSSIAN, text, values);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }
}
