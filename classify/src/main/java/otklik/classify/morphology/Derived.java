package otklik.classify.morphology;

import java.util.List;
import java.util.Set;
import otklik.analysis.Upos;

/**
 * Readings that the dictionary leaves out, because they follow from others by rule: the adverb of a
 * short adjective ("беспричинно"), the adjective of a participle ("подавляющее большинство").
 */
final class Derived {

  /** Of full adjectives, the longest first. */
  private static final List<String> ENDINGS =
      List.of(
          "его", "ему", "ими", "ого", "ому", "ыми", "ая", "яя", "ое", "ее", "ие", "ые", "ий", "ый",
          "ой", "ей", "ую", "юю", "им", "ым", "их", "ых", "ом", "ем");

  private Derived() {}

  /** Adds to a form's readings those that follow from the dictionary's. */
  static void addTo(Set<Reading> readings, List<Reading> dictionary, String form) {
    for (Reading reading : dictionary) {
      String tag = reading.tag();
      if (tag.equals("ADJ Short Sing Neut")) {
        readings.add(new Reading(Lemmas.normal(form), Upos.ADV.name(), "Degree=Pos"));
      } else if (tag.startsWith("VERB Part")) {
        readings.add(
            new Reading(
                adjective(Lemmas.normal(form), tag.contains("Short")),
                tag.replace("VERB Part", "ADJ"),
                withoutVerb(reading.features())));
      }
    }
  }

  /** The nominative of a participle, as an adjective's lemma. */
  private static String adjective(String form, boolean isShort) {
    if (isShort) {
      String stem = form.replaceFirst("[аоы]$", "");
      return stem.endsWith("т") ? stem + "ый" : stem + "ный";
    }
    String active = form.endsWith("ся") ? form.substring(0, form.length() - 2) : form;
    for (String ending : ENDINGS) {
      if (active.endsWith(ending)) {
        String stem = active.substring(0, active.length() - ending.length());
        String masculine = stem.endsWith("щ") || stem.endsWith("ш") ? "ий" : "ый";
        return stem + masculine + form.substring(active.length());
      }
    }
    return form;
  }

  private static String withoutVerb(String features) {
    StringBuilder kept = new StringBuilder();
    for (String feature : features.split("\\|")) {
      String name = feature.substring(0, Math.max(0, feature.indexOf('=')));
      if (Set.of("Case", "Gender", "Number", "Variant", "Animacy", "Degree").contains(name)) {
        kept.append('|').append(feature);
      }
    }
    return kept.isEmpty() ? "_" : kept.substring(1);
  }
}
