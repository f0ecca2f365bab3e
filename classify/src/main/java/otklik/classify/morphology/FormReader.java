package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import otklik.analysis.Upos;
import otklik.classify.word.Word;
import otklik.classify.word.WordCache;
import otklik.classify.word.WordFact;

/**
 * Finds the readings of a form: the dictionary's, those of abbreviations and the treebanks', else
 * those of the form without drawn-out letters, of its last part, of the word that was meant, or of
 * its ending. Thread-safe.
 */
public final class FormReader {

  private static final int TEXT_BITS = 13;

  /** Of the forms whose readings a training's reader keeps. */
  private static final int FORM_BITS = 16;

  /** In letters. Shorter Latin words are words of their own too often. */
  private static final int LAYOUT_SHORTEST = 4;

  /** None of what {@link RussianDictionary#objects(String)} says. */
  private static final int OBJECTS_OF_BE = 4;

  private final RussianDictionary dictionary;
  private final SeenForms seen;
  private final Endings endings;
  private final LemmaCounts lemmas;
  private final TagIds ids;

  private final Abbreviations abbreviations = new Abbreviations();
  private final Names names = new Names();
  private final NewWords newWords = new NewWords();

  /** Null for a reader that corrects nothing. */
  private final Spelling spelling;

  private final boolean trains;

  private final Function<Word, Readings> readings;

  /**
   * One text for each tag and set of features, however many forms have it, so that the words of a
   * text fit into less of the processor's cache.
   */
  private final WordCache<String> texts = new WordCache<>(TEXT_BITS, text -> text);

  /** As it is in use. */
  public FormReader(
      RussianDictionary dictionary,
      SeenForms seen,
      Endings endings,
      LemmaCounts lemmas,
      TagIds ids) {
    this(dictionary, seen, endings, lemmas, ids, true, false);
  }

  /**
   * @param corrects whether an unknown form is read as the word that was meant
   */
  FormReader(
      RussianDictionary dictionary,
      SeenForms seen,
      Endings endings,
      LemmaCounts lemmas,
      TagIds ids,
      boolean corrects) {
    this(dictionary, seen, endings, lemmas, ids, corrects, false);
  }

  private FormReader(
      RussianDictionary dictionary,
      SeenForms seen,
      Endings endings,
      LemmaCounts lemmas,
      TagIds ids,
      boolean corrects,
      boolean trains) {
    this.dictionary = dictionary;
    this.spelling = corrects ? new Spelling(dictionary) : null;
    this.seen = seen;
    this.endings = endings;
    this.lemmas = lemmas;
    this.ids = ids;
    this.trains = trains;
    this.readings = trains ? ofItsOwn() : new WordFact<>(this::find)::of;
  }

  /**
   * One training makes dozens of readers, each of which is soon done with: what they find does not
   * stay with the words.
   */
  private Function<Word, Readings> ofItsOwn() {
    WordCache<Readings> kept = new WordCache<>(FORM_BITS, this::find);
    return form -> kept.of(form.text());
  }

  /**
   * One that leaves every unknown form the reading of no word at all, so that the tagger learns to
   * tell the two. In use, a form of which it is known what was meant is a word: measured, a tagger
   * that never met the choice in training has 0.4 points less of features.
   */
  public static FormReader forTraining(
      RussianDictionary dictionary,
      SeenForms seen,
      Endings endings,
      LemmaCounts lemmas,
      TagIds ids) {
    return new FormReader(dictionary, seen, endings, lemmas, ids, true, true);
  }

  Readings read(Word form) {
    return readings.apply(form);
  }

  private Readings find(String form) {
    String letters = Letters.cyrillic(form);
    String lower = Lemmas.lower(letters);
    List<Reading> sign = Signs.readings(letters);
    if (!sign.isEmpty()) {
      return readings(form, withWord(sign, lower), true);
    }
    List<Reading> name = abbreviations.name(letters, lower);
    if (!name.isEmpty()) {
      return readings(form, name, true);
    }
    Set<Reading> found = known(lower);
    boolean known = !found.isEmpty();
    if (!known) {
      found.addAll(unknown(lower, Character.isUpperCase(letters.charAt(0))));
    }
    if (Character.isUpperCase(letters.charAt(0))) {
      properNouns(found);
    }
    return readings(form, new ArrayList<>(found), known);
  }

  private Readings readings(String form, List<Reading> all, boolean known) {
    List<Reading> shared =
        all.stream()
            .map(
                r ->
                    new Reading(
                        Word.of(r.lemma()).text(), texts.of(r.tag()), texts.of(r.features())))
            .toList();
    return Readings.of(form, shared, known, ids, this::objects);
  }

  /** "быть" stands for itself: what follows it is neither. */
  private int objects(String lemma) {
    return lemma.equals("быть") ? OBJECTS_OF_BE : dictionary.objects(lemma);
  }

  private Set<Reading> known(String lower) {
    String normal = Lemmas.normal(lower);
    List<Reading> dictionary = this.dictionary.readings(lower);
    if (dictionary.isEmpty()) {
      dictionary = newWords.readings(normal, this.dictionary::readings);
    }
    Set<Reading> readings = new LinkedHashSet<>();
    dictionary.forEach(reading -> readings.add(names.named(reading)));
    Derived.addTo(readings, dictionary, lower);
    List<Reading> abbreviated = abbreviations.readings(lower);
    readings.addAll(abbreviated);
    readings.addAll(seen.readings(normal));
    lemmas.keepUsual(normal, readings, abbreviated);
    return new LinkedHashSet<>(lemmas.sorted(normal, readings));
  }

  /** A hashtag has the lemma of its word; Latin letters may be Russian ones of the wrong layout. */
  private List<Reading> withWord(List<Reading> sign, String lower) {
    if (lower.charAt(0) == '#' && lower.length() > 2) {
      Set<Reading> word = known(lower.substring(1));
      if (word.isEmpty()) {
        return sign;
      }
      List<Reading> tags = new ArrayList<>();
      sign.forEach(r -> tags.add(new Reading("#" + first(word).lemma(), r.tag(), r.features())));
      word.forEach(r -> tags.add(new Reading("#" + r.lemma(), r.tag(), r.features())));
      return tags;
    }
    String other = lower.length() < LAYOUT_SHORTEST ? null : Letters.otherLayout(lower);
    if (other != null && lower.charAt(0) < 128 && dictionary.knows(other)) {
      return new ArrayList<>(known(other));
    }
    return sign;
  }

  private static Reading first(Set<Reading> readings) {
    return readings.iterator().next();
  }

  /**
   * @param capital a name that nobody knows is more likely than a mistake
   */
  private List<Reading> unknown(String lower, boolean capital) {
    String shortened = Elongation.shorten(lower, form -> !known(form).isEmpty());
    if (!shortened.equals(lower)) {
      return new ArrayList<>(known(shortened));
    }
    int hyphen = lower.lastIndexOf('-');
    if (hyphen > 0 && hyphen < lower.length() - 1) {
      Set<Reading> last = known(lower.substring(hyphen + 1));
      String first = Lemmas.normal(lower.substring(0, hyphen + 1));
      if (!last.isEmpty()) {
        return last.stream()
            .map(r -> new Reading(first + r.lemma(), r.tag(), r.features()))
            .toList();
      }
    }
    String normal = Lemmas.normal(lower);
    List<Reading> guessed = new ArrayList<>();
    String meant = spelling == null ? null : spelling.meant(lower);
    if (meant != null) {
      guessed.addAll(known(meant));
    }
    if (meant == null || capital) {
      guessed.addAll(endings.guess(normal));
    }
    guessed.add(new Reading(normal, Upos.PROPN.name(), "_"));
    if (meant == null || trains) {
      guessed.add(new Reading(normal, Upos.X.name(), "_"));
    }
    return guessed;
  }

  private static void properNouns(Set<Reading> found) {
    for (Reading reading : List.copyOf(found)) {
      if (reading.tag().startsWith("NOUN")) {
        found.add(Names.proper(reading));
      }
    }
  }
}
