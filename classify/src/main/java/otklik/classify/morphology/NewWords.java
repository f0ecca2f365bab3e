package otklik.classify.morphology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import otklik.classify.knowledge.KnowledgeFile;

/**
 * Words that are younger than the dictionary ("маршрутка", "капремонт"), read as a word of the
 * dictionary that is declined alike: "маршруток" is to "маршрутка" as "шапок" is to "шапка".
 * Immutable and thread-safe.
 *
 * <p>Source: new-words.yaml.
 */
final class NewWords {

  private final List<Word> words = new ArrayList<>();

  /**
   * @param lemma the new word
   * @param own what stands before the letters that it shares with its model
   * @param model a word of the dictionary
   * @param models what stands before them there
   */
  private record Word(String lemma, String own, String model, String models) {

    static Word of(String lemma, String model) {
      int shared = 0;
      while (shared < Math.min(lemma.length(), model.length())
          && lemma.charAt(lemma.length() - 1 - shared)
              == model.charAt(model.length() - 1 - shared)) {
        shared++;
      }
      return new Word(
          lemma,
          lemma.substring(0, lemma.length() - shared),
          model,
          model.substring(0, model.length() - shared));
    }
  }

  NewWords() {
    JsonNode file = KnowledgeFile.read(NewWords.class, "new-words.yaml");
    for (Map.Entry<String, JsonNode> entry : file.get("words").properties()) {
      for (String lemma : KnowledgeFile.words(entry.getValue())) {
        words.add(Word.of(lemma, entry.getKey()));
      }
    }
  }

  /**
   * Empty for a form of none of these words.
   *
   * @param normalForm small letters, without ё
   * @param dictionary answers the readings of a form
   */
  List<Reading> readings(String normalForm, Function<String, List<Reading>> dictionary) {
    List<Reading> found = new ArrayList<>();
    for (Word word : words) {
      if (normalForm.startsWith(word.own()) && normalForm.length() > word.own().length()) {
        String alike = word.models() + normalForm.substring(word.own().length());
        for (Reading reading : dictionary.apply(alike)) {
          if (reading.lemma().equals(word.model())) {
            found.add(new Reading(word.lemma(), reading.tag(), reading.features()));
          }
        }
      }
    }
    return found;
  }

  /** Every new word with its model, to be checked against the dictionary. */
  Map<String, String> models() {
    Map<String, String> models = new TreeMap<>();
    words.forEach(word -> models.put(word.lemma(), word.model()));
    return models;
  }
}
