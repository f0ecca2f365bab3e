package otklik.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text as they were written, for a search by exact form: runs of letters and digits
 * in small letters, ё as е. Cheaper than the tokens of an analysis, and the same for text and
 * query.
 */
public final class Forms {

  private Forms() {}

  public static List<String> of(String text) {
    List<String> forms = new ArrayList<>();
    StringBuilder form = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                form.appendCodePoint(c);
              } else {
                end(form, forms);
              }
            });
    end(form, forms);
    return forms;
  }

  private static void end(StringBuilder form, List<String> forms) {
    if (!form.isEmpty()) {
      forms.add(form.toString().toLowerCase(Locale.ROOT).replace('ё', 'е'));
      form.setLength(0);
    }
  }
}
