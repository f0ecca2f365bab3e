package otklik.classify.morphology;

import java.util.LinkedHashSet;
import java.util.Set;
import morfologik.fsa.FSA;

/**
 * Words of an automaton that differ from a form in one place: a letter exchanged, left out, put in,
 * or two letters exchanged with each other. Walks the automaton along the form and leaves it once;
 * time grows with the form's length only. Single use.
 */
final class Neighbours {

  private final FSA automaton;
  private final byte separator;
  private final byte[] form;
  private final byte[] path;
  private final Set<byte[]> found = new LinkedHashSet<>();

  /**
   * @param separator what follows a word in the automaton
   * @param form in the automaton's encoding, one byte a letter
   */
  Neighbours(FSA automaton, byte separator, byte[] form) {
    this.automaton = automaton;
    this.separator = separator;
    this.form = form;
    this.path = new byte[form.length + 1];
  }

  /** The words in the automaton's encoding. */
  Set<byte[]> find() {
    int node = automaton.getRootNode();
    for (int at = 0; at <= form.length && node != 0; at++) {
      leave(node, at);
      node = at < form.length ? next(node, at, form[at]) : 0;
    }
    return found;
  }

  /** Everything that is one mistake away at this place. */
  private void leave(int node, int at) {
    if (at < form.length) {
      follow(node, at, at + 1);
    }
    if (at + 1 < form.length) {
      int exchanged = next(node, at, form[at + 1]);
      if (exchanged != 0 && form[at] != form[at + 1]) {
        exchanged = next(exchanged, at + 1, form[at]);
        if (exchanged != 0) {
          follow(exchanged, at + 2, at + 2);
        }
      }
    }
    for (int arc = automaton.getFirstArc(node); arc != 0; arc = automaton.getNextArc(arc)) {
      byte label = automaton.getArcLabel(arc);
      if (label != separator && !automaton.isArcTerminal(arc)) {
        int target = automaton.getEndNode(arc);
        path[at] = label;
        follow(target, at + 1, at);
        if (at < form.length && label != form[at]) {
          path[at] = label;
          follow(target, at + 1, at + 1);
        }
      }
    }
  }

  /** Follows the rest of the form to its end without another mistake. */
  private void follow(int node, int length, int at) {
    int here = node;
    int end = length;
    for (int i = at; i < form.length && here != 0; i++) {
      here = next(here, end, form[i]);
      end++;
    }
    if (here != 0 && automaton.getArc(here, separator) != 0) {
      byte[] word = new byte[end];
      System.arraycopy(path, 0, word, 0, end);
      found.add(word);
    }
  }

  private int next(int node, int at, byte label) {
    int arc = automaton.getArc(node, label);
    if (arc == 0 || automaton.isArcTerminal(arc)) {
      return 0;
    }
    path[at] = label;
    return automaton.getEndNode(arc);
  }
}
