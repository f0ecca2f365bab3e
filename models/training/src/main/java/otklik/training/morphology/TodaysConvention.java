package otklik.training.morphology;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import otklik.analysis.Upos;
import otklik.classify.morphology.Lemmas;

/**
 * Annotates what older treebanks hold as UD Taiga does today, where a word or its form tells how.
 *
 * <p>Source: todays-convention.tsv.
 */
final class TodaysConvention {

  private static final String TABLE = "todays-convention.tsv";

  private static final String ANY = "*";

  private final Map<String, Change> changes = new HashMap<>();

  /** Null where a thing stays as it is. */
  private record Change(Upos upos, String lemma, String features) {}

  TodaysConvention() throws IOException {
    TrainingTreebanks.lines(TABLE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .forEach(f -> changes.put(key(f[0], f[1], f[2]), change(f)));
  }

  private static Change change(String[] fields) {
    return new Change(Upos.valueOf(fields[3]), changed(fields[4]), changed(fields[5]));
  }

  private static String changed(String field) {
    return field.equals(ANY) ? null : field;
  }

  private static String key(String column, String value, String upos) {
    return column + " " + value + " " + upos;
  }

  List<GoldToken> of(List<GoldToken> sentence) {
    return sentence.stream().map(this::of).toList();
  }

  private GoldToken of(GoldToken token) {
    boolean sign = token.form().length() > 1 && !Character.isLetter(token.form().charAt(0));
    if (sign && token.form().charAt(0) == '@') {
      return as(token, new Change(Upos.PROPN, null, "_"));
    }
    if (sign && token.form().charAt(0) == '#') {
      return as(token, new Change(Upos.X, null, "_"));
    }
    if (token.upos() == Upos.X && isNumber(token.form())) {
      return as(token, new Change(Upos.NUM, null, "NumForm=Digit"));
    }
    String upos = token.upos().name();
    String form = Lemmas.normal(token.form());
    return Stream.of(
            key("lemma", Lemmas.normal(token.lemma()), upos),
            key("form", form, upos),
            key("form", form, ANY))
        .filter(changes::containsKey)
        .findFirst()
        .map(key -> as(token, changes.get(key)))
        .orElse(token);
  }

  /** Dates, times and telephone numbers. */
  private static boolean isNumber(String form) {
    return form.chars().anyMatch(Character::isDigit) && form.chars().noneMatch(Character::isLetter);
  }

  private static GoldToken as(GoldToken token, Change change) {
    return new GoldToken(
        token.form(),
        change.lemma() == null ? token.lemma() : change.lemma(),
        change.upos(),
        change.features() == null ? token.features() : change.features());
  }
}
