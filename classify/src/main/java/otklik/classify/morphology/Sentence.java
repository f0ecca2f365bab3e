package otklik.classify.morphology;

import java.util.Arrays;
import java.util.List;
import otklik.analysis.Upos;
import otklik.classify.word.Word;

/**
 * The tokens of a text while they are tagged: what the features are made of. A first pass goes from
 * right to left, a second from left to right and sees what the first one decided. Used by one
 * thread.
 */
public final class Sentence {

  /** Tag of what stands before the first token and behind the last. */
  private static final long OUTSIDE = Hash.of("^");

  private static final long NOTHING = Hash.of("$");

  /** In tokens: how far a verb, preposition or noun is looked for. */
  private static final int REACH = 6;

  final String[] forms;
  final Readings[] readings;

  /** As {@link Shape#of(String[])} numbers them. */
  final int[] shapes;

  /** Reading of each token that the first pass decided on; then, from the left, the second's. */
  private final int[] chosen;

  public Sentence(List<String> forms, FormReader reader) {
    this(forms.stream().map(Word::of).toArray(Word[]::new), reader);
  }

  Sentence(Word[] words, FormReader reader) {
    int size = words.length;
    forms = new String[size];
    readings = new Readings[size];
    chosen = new int[size];
    for (int i = 0; i < size; i++) {
      forms[i] = words[i].text();
    }
    boolean shouted = Letters.areShouted(Arrays.asList(forms));
    String[] read =
        shouted ? Arrays.stream(forms).map(Lemmas::lower).toArray(String[]::new) : forms;
    for (int i = 0; i < size; i++) {
      readings[i] = reader.read(shouted ? Word.of(read[i]) : words[i]);
    }
    shapes = Shape.of(read);
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

  /** Tells the features of the other tokens which reading was decided on. */
  public void decide(int i, int reading) {
    chosen[i] = reading;
  }

  /** Part of speech of the reading that was decided on. */
  Upos decidedClass(int i) {
    return upos(i);
  }

  /** Lemma of the reading that was decided on. */
  Word lemma(int i) {
    return readings[i].words()[chosen[i]];
  }

  /** Whether a dictionary or treebank has the form. */
  boolean isKnown(int i) {
    return readings[i].known();
  }

  /** Whether there is nothing to decide. */
  boolean isCertain(int i) {
    return readings[i].sameTag();
  }

  /** The reading that was decided on last. */
  public int decided(int i) {
    return chosen[i];
  }

  /** All decisions, to come back to. */
  public int[] decisions() {
    return chosen.clone();
  }

  /** Comes back to earlier decisions. */
  public void restore(int[] decisions) {
    System.arraycopy(decisions, 0, chosen, 0, chosen.length);
  }

  long word(int i) {
    return inside(i) ? readings[i].word() : NOTHING;
  }

  long coarse(int i) {
    return inside(i) ? readings[i].coarseHash() : NOTHING;
  }

  int shape(int i) {
    return inside(i) ? shapes[i] : -1;
  }

  long tag(int i) {
    return inside(i) ? readings[i].tagHashes()[chosen[i]] : OUTSIDE;
  }

  /** The nearest verb in that direction, as a subject agrees with it. */
  long verb(int i, int direction) {
    for (int j = i + direction, n = 0; inside(j) && n < REACH; j += direction, n++) {
      Upos upos = upos(j);
      if (upos == Upos.VERB || upos == Upos.AUX) {
        return readings[j].agreements()[chosen[j]];
      }
      if (upos == Upos.PUNCT && isEnd(j)) {
        return OUTSIDE;
      }
    }
    return NOTHING;
  }

  /** The noun that an adjective before it would belong to. */
  long head(int i) {
    int j = i + 1;
    while (inside(j) && j <= i + REACH && isModifier(j)) {
      j++;
    }
    if (!inside(j) || j > i + REACH) {
      return NOTHING;
    }
    return upos(j) == Upos.NOUN || upos(j) == Upos.PROPN ? tag(j) : OUTSIDE;
  }

  /** The preposition to the left with nothing but agreeing words between. */
  long preposition(int i) {
    int j = i - 1;
    while (inside(j) && j >= i - REACH && isModifier(j)) {
      j--;
    }
    if (!inside(j) || j < i - REACH) {
      return NOTHING;
    }
    return upos(j) == Upos.ADP ? word(j) : OUTSIDE;
  }

  /** Whether a preposition governs it. */
  boolean isBehindPreposition(int i) {
    long preposition = preposition(i);
    return preposition != NOTHING && preposition != OUTSIDE;
  }

  private boolean isModifier(int i) {
    return switch (upos(i)) {
      case ADJ, DET, NUM, ADV -> true;
      case VERB -> readings[i].all().get(chosen[i]).tag().startsWith("VERB Part");
      default -> false;
    };
  }

  private Upos upos(int i) {
    return readings[i].classes()[chosen[i]];
  }

  boolean isEnd(int i) {
    char first = forms[i].charAt(0);
    return first == '.' || first == '!' || first == '?' || first == ';';
  }

  boolean inside(int i) {
    return i >= 0 && i < forms.length;
  }
}
