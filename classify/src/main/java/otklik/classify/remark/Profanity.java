package otklik.classify.remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.analysis.Evidence;
import otklik.analysis.Token;
import otklik.classify.morphology.Lemmas;

/**
 * Obscene words by their roots, also with letters hidden by signs ("б***ь" is a word with stars).
 *
 * <p>Source: the four roots that Roskomnadzor's recommendation of 2013 on article 4 of the law on
 * mass media counts as obscene, and their usual derivations.
 */
final class Profanity {

  private static final Pattern OBSCENE =
      Pattern.compile(
          "(?:на|по|до|о|от|ни|а|за|вы|рас|раз|с|у|в|пере|не)?(?:ху[йяеюи]\\p{L}*|херня|херов\\p{L}*|херачи\\p{L}*)"
              + "|\\p{L}{0,6}пизд\\p{L}*"
              + "|(?:за|на|вы|до|у|по|пере|отъ|подъ|съ|разъ|въ|долбо|о)?еб(?:а[тлнш]|[иу]|ла|ну|уч|ок|ош)\\p{L}*"
              + "|бля(?:ть|дь|дс\\p{L}*|д\\p{L}{0,2})?|сук[аи]|муда[кч]\\p{L}*|г[ао]нд[оа]н\\p{L}*|пид[оа]р\\p{L}*");

  /** Every obscene word has one of these pairs of letters; most words have none. */
  private static final Set<String> PAIRS =
      Set.of("ху", "хе", "пи", "еб", "бл", "су", "му", "го", "га");

  /** Of the alphabet without ё, and 0 for what is none. */
  private static final int LETTERS = 33;

  private static final boolean[] IN_PAIRS = inPairs();

  List<Evidence> evidence(List<Token> tokens) {
    List<Evidence> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isObscene(token)) {
        found.add(new Evidence(token.start(), token.end(), 1));
      } else if (isHidden(tokens, i)) {
        found.add(new Evidence(tokens.get(i - 1).start(), token.end(), 1));
      }
    }
    return found;
  }

  private static boolean isObscene(Token token) {
    String form = token.form();
    return form.length() < 30
        && hasPair(form)
        && Character.isLetter(form.charAt(0))
        && OBSCENE.matcher(Lemmas.normal(form)).matches();
  }

  private static boolean[] inPairs() {
    boolean[] pairs = new boolean[LETTERS * LETTERS];
    PAIRS.forEach(pair -> pairs[letter(pair.charAt(0)) * LETTERS + letter(pair.charAt(1))] = true);
    return pairs;
  }

  private static boolean hasPair(String form) {
    int before = 0;
    for (int i = 0; i < form.length(); i++) {
      int letter = letter(form.charAt(i));
      if (IN_PAIRS[before * LETTERS + letter]) {
        return true;
      }
      before = letter;
    }
    return false;
  }

  /** Number of a Cyrillic letter whatever its case, ё as е; 0 for any other. */
  private static int letter(char c) {
    if (c >= 'а' && c <= 'я') {
      return c - 'а' + 1;
    }
    if (c >= 'А' && c <= 'Я') {
      return c - 'А' + 1;
    }
    return c == 'ё' || c == 'Ё' ? 'е' - 'а' + 1 : 0;
  }

  /** Stars that continue a word of a letter or two. */
  private static boolean isHidden(List<Token> tokens, int stars) {
    String form = tokens.get(stars).form();
    if (stars == 0 || form.charAt(0) != '*' || !form.startsWith("**")) {
      return false;
    }
    Token word = tokens.get(stars - 1);
    return word.end() == tokens.get(stars).start()
        && word.form().length() <= 2
        && Character.isLetter(word.form().charAt(0));
  }
}
