package otklik.classify.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import otklik.analysis.Upos;

/**
 * The readings of a form by the AOT dictionary: 7.2 million forms. Thread-safe: each thread keeps a
 * look-up of its own.
 *
 * <p>Source: russian.dict of LanguageTool's language-ru, LGPL, from www.aot.ru.
 */
public final class RussianDictionary {

  private static final String RESOURCE = "/org/languagetool/resource/ru/russian";

  /** As its .info file says. */
  private static final Charset ENCODING = Charset.forName("KOI8-R");

  private static final byte SEPARATOR = '+';

  private final Dictionary dictionary;
  private final ThreadLocal<DictionaryLookup> lookup;
  private final LemmaFrequency frequency = new LemmaFrequency();

  public RussianDictionary() {
    try (InputStream fsa = RussianDictionary.class.getResourceAsStream(RESOURCE + ".dict");
        InputStream metadata = RussianDictionary.class.getResourceAsStream(RESOURCE + ".info")) {
      dictionary = Dictionary.read(fsa, metadata);
      lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    } catch (IOException e) {
      throw new UncheckedIOException("the Russian dictionary is missing from the class path", e);
    }
  }

  /** How frequent a lemma is: see {@link LemmaFrequency#of(String)}. */
  public int frequency(String lemma) {
    return frequency.of(lemma);
  }

  /**
   * Readings of a lower-case form, each once; empty for a form that the dictionary does not have.
   */
  List<Reading> readings(String form) {
    Set<Reading> readings = new LinkedHashSet<>();
    for (WordData word : lookup.get().lookup(form)) {
      String lemma = Lemmas.normal(word.getStem().toString());
      for (DictionaryTag.Ud ud : DictionaryTag.analyses(String.valueOf(word.getTag()), lemma)) {
        String features = ud.featureText();
        readings.add(new Reading(lemma, Tags.of(ud.upos(), features), features));
        if (lemma.equals("быть") && ud.upos() == Upos.VERB) {
          readings.add(new Reading(lemma, Tags.of(Upos.AUX, features), features));
        }
      }
    }
    return new ArrayList<>(readings);
  }

  /** "lemma tag" of each reading, for training: what the treebanks need not repeat. */
  public Set<String> lemmasAndTags(String form) {
    Set<String> known = new LinkedHashSet<>();
    readings(form).forEach(reading -> known.add(reading.lemma() + " " + reading.tag()));
    return known;
  }

  /** Words that differ from a lower-case form in one place; the form itself is none of them. */
  List<String> neighbours(String form) {
    byte[] bytes = form.getBytes(ENCODING);
    if (!form.equals(new String(bytes, ENCODING))) {
      return List.of();
    }
    Set<String> words = new LinkedHashSet<>();
    for (byte[] word : new Neighbours(dictionary.fsa, SEPARATOR, bytes).find()) {
      words.add(new String(word, ENCODING));
    }
    words.remove(form);
    return new ArrayList<>(words);
  }

  /** Whether a verb takes an object: 1 for yes, 2 for no, 3 for both, 0 for nobody knows. */
  int objects(String lemma) {
    int objects = 0;
    for (WordData word : lookup.get().lookup(lemma)) {
      String tag = String.valueOf(word.getTag());
      if (tag.startsWith("VB:INF")) {
        objects |= tag.contains(":TRANS") ? 1 : tag.contains(":INTR") ? 2 : 0;
      }
    }
    return objects;
  }

  public boolean knows(String form) {
    return !lookup.get().lookup(form).isEmpty();
  }
}
