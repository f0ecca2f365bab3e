package otklik.classify.morphology;

import java.util.ArrayDeque;
import java.util.Deque;

/** Tells brackets that enclose something from those that are half a smile. */
final class Brackets {

  private Brackets() {}

  /**
   * Of each token whether it is a round bracket with its other half in the text. One behind a
   * number ("1)") needs none.
   */
  static boolean[] paired(String[] forms) {
    boolean[] paired = new boolean[forms.length];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].equals("(")) {
        open.push(i);
      } else if (forms[i].equals(")")) {
        if (!open.isEmpty()) {
          paired[open.pop()] = true;
          paired[i] = true;
        } else {
          paired[i] = i > 0 && Character.isDigit(forms[i - 1].charAt(0));
        }
      }
    }
    return paired;
  }
}
