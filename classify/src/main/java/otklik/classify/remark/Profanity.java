package otklik.classify.remark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import otklik.analysis.Evidence;
import otklik.analysis.Token;
import otklik.classify.morphology.Lemmas;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

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

  /** In letters. */
  private static final int LONGEST = 30;

  private static final WordFact<Boolean> IS_OBSCENE = new WordFact<>(Profanity::isObscene);

  List<Evidence> evidence(Words words) {
    List<Token> tokens = words.tokens();
    List<Evidence> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (IS_OBSCENE.of(words.form(i))) {
        found.add(new Evidence(token.start(), token.end(), 1));
      } else if (isHidden(tokens, i)) {
        found.add(new Evidence(tokens.get(i - 1).start(), token.end(), 1));
      }
    }
    return found;
  }

  private static boolean isObscene(String form) {
    return form.length() < LONGEST
        && Character.isLetter(form.charAt(0))
        && OBSCENE.matcher(Lemmas.normal(form)).matches();
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
