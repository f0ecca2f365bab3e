package otklik.classify.morphology;

import java.util.List;

/**
 * The tokens of a text while they are tagged: what the features are made of. Filled from left to
 * right; used by one thread.
 */
public final class Sentence {

  /** Tag of what stands before the first token. */
  private static final long BEFORE = Hash.of("^");

  private static final long NOTHING = Hash.of("$");

  final String[] forms;
  final Readings[] readings;
  final long[] words;
  final long[] ambiguities;
  final long[] coarse;
  final int[] shapes;
  final long[] tags;

  public Sentence(List<String> forms, FormReader reader) {
    int size = forms.size();
    this.forms = forms.toArray(String[]::new);
    readings = new Readings[size];
    words = new long[size];
    ambiguities = new long[size];
    coarse = new long[size];
    shapes = new int[size];
    tags = new long[size];
    boolean starts = true;
    for (int i = 0; i < size; i++) {
      String form = this.forms[i];
      readings[i] = reader.read(form);
      words[i] = readings[i].word();
      ambiguities[i] = readings[i].ambiguityHash();
      coarse[i] = readings[i].coarseHash();
      shapes[i] = shape(form) * 2 + (starts ? 1 : 0);
      starts =
          form.charAt(0) == '.'
              || form.charAt(0) == '!'
              || form.charAt(0) == '?'
              || starts && !Character.isLetterOrDigit(form.charAt(0));
    }
  }

  public int size() {
    return forms.length;
  }

  public List<Reading> readings(int i) {
    return readings[i].all();
  }

  /**
   * Number of each reading's tag, in the order of {@link #readings(int)}; -1 for one never seen in
   * training.
   */
  public int[] tagIds(int i) {
    return readings[i].tagIds();
  }

  /** Tells the features of the tokens to the right what was decided here. */
  public void decide(int i, String tag) {
    tags[i] = Hash.of(tag);
  }

  long word(int i) {
    return inside(i) ? words[i] : NOTHING;
  }

  long coarse(int i) {
    return inside(i) ? coarse[i] : NOTHING;
  }

  int shape(int i) {
    return inside(i) ? shapes[i] : -1;
  }

  long tag(int i) {
    return i < 0 ? BEFORE : tags[i];
  }

  private boolean inside(int i) {
    return i >= 0 && i < forms.length;
  }

  private static int shape(String form) {
    char first = form.charAt(0);
    if (Character.isDigit(first)) {
      return 1;
    }
    if (!Character.isLetter(first)) {
      return 2;
    }
    if (first < 128) {
      return 3;
    }
    if (!Character.isUpperCase(first)) {
      return 4;
    }
    return form.length() > 1 && Character.isUpperCase(form.charAt(1)) ? 5 : 6;
  }
}
