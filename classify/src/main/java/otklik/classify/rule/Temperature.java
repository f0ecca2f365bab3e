package otklik.classify.rule;

import java.util.List;
import otklik.analysis.Token;
import otklik.classify.morphology.Numerals;

/** What a text says of the cold, in degrees Celsius. */
enum Temperature {
  /** Outside: 20 degrees below zero and colder. */
  FROST {
    @Override
    boolean isSaid(List<Token> tokens) {
      for (int i = 0; i < tokens.size(); i++) {
        String form = tokens.get(i).form();
        boolean signed = form.length() > 1 && isMinus(form.charAt(0));
        if (signed && number(form.substring(1)) >= 20
            || isMinus(tokens.get(i)) && i + 1 < tokens.size() && number(tokens.get(i + 1)) >= 20) {
          return true;
        }
      }
      return false;
    }
  },
  /** Inside: 16 degrees and less, where sanitary rules ask for 18 and more. */
  COOL {
    @Override
    boolean isSaid(List<Token> tokens) {
      for (int i = 1; i < tokens.size(); i++) {
        String lemma = tokens.get(i).lemma();
        int degrees = number(tokens.get(i - 1));
        boolean minus = i > 1 && isMinus(tokens.get(i - 2));
        if ((lemma.equals("градус") || lemma.equals("°"))
            && !minus
            && degrees > 0
            && degrees <= 16) {
          return true;
        }
      }
      return false;
    }
  };

  /** Warmer than any frost and room: no number. */
  private static final int NONE = -1;

  abstract boolean isSaid(List<Token> tokens);

  private static boolean isMinus(Token token) {
    return token.lemma().equals("минус")
        || token.form().length() == 1 && isMinus(token.form().charAt(0));
  }

  private static boolean isMinus(char sign) {
    return sign == '-' || sign == '−' || sign == '–';
  }

  private static int number(Token token) {
    String digits = Numerals.digits(token.lemma());
    return number(digits == null ? token.form() : digits);
  }

  private static int number(String text) {
    boolean brief = !text.isEmpty() && text.length() <= 2;
    return brief && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(text)
        : NONE;
  }
}
