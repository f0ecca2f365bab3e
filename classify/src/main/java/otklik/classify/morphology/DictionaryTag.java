package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import otklik.analysis.Upos;

/**
 * Turns a tag of the AOT dictionary into UD: "NN:Inanim:Masc:Sin:R" becomes NOUN with Case=Gen and
 * so on. One tag may become several, where the two conventions part (a conjunction is CCONJ or
 * SCONJ).
 *
 * <p>Source: the tag list in LanguageTool's Russian resources; universaldependencies.org/ru.
 */
final class DictionaryTag {

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("Masc", "Gender=Masc"),
          Map.entry("Fem", "Gender=Fem"),
          Map.entry("Neut", "Gender=Neut"),
          Map.entry("Sin", "Number=Sing"),
          Map.entry("PL", "Number=Plur"),
          Map.entry("Nom", "Case=Nom"),
          Map.entry("R", "Case=Gen"),
          Map.entry("2R", "Case=Gen"),
          Map.entry("D", "Case=Dat"),
          Map.entry("V", "Case=Acc"),
          Map.entry("T", "Case=Ins"),
          Map.entry("P", "Case=Loc"),
          Map.entry("2P", "Case=Loc"),
          Map.entry("Z", "Case=Voc"),
          Map.entry("Anim", "Animacy=Anim"),
          Map.entry("Inanim", "Animacy=Inan"),
          Map.entry("Name", "Animacy=Anim"),
          Map.entry("Fam", "Animacy=Anim"),
          Map.entry("Patr", "Animacy=Anim"),
          Map.entry("PFV", "Aspect=Perf"),
          Map.entry("IMPFV", "Aspect=Imp"),
          Map.entry("P1", "Person=1"),
          Map.entry("P2", "Person=2"),
          Map.entry("P3", "Person=3"));

  private DictionaryTag() {}

  /** All UD analyses that the dictionary's tag allows, each as part of speech and features. */
  static List<Ud> analyses(String tag, String lemma) {
    String[] parts = tag.strip().split(":");
    Map<String, String> f = features(parts);
    return switch (parts[0]) {
      case "NN" -> noun(parts, f);
      case "ABR" -> List.of(new Ud(Upos.NOUN, Map.of("Abbr", "Yes")));
      case "ADJ" -> adjective(parts, f, lemma);
      case "PT" -> verb(parts, f, "Part");
      case "PT_Short" -> shortParticiple(parts, f);
      case "DPT" -> verb(parts, f, "Conv");
      case "VB" -> verb(parts, f, tag.contains(":INF") ? "Inf" : "Fin");
      case "PNN" -> List.of(new Ud(Upos.PRON, f));
      case "Ord" -> List.of(new Ud(Upos.ADJ, numbered(f)));
      case "Num", "NumC" -> List.of(new Ud(Upos.NUM, f));
      case "CONJ" -> List.of(new Ud(Upos.CCONJ, f), new Ud(Upos.SCONJ, f));
      case "PREP" -> List.of(new Ud(Upos.ADP, f));
      case "PARTICLE" -> List.of(new Ud(Upos.PART, f));
      case "INTERJECTION" -> List.of(new Ud(Upos.INTJ, f));
      default -> List.of(new Ud(Upos.ADV, f));
    };
  }

  private static List<Ud> noun(String[] parts, Map<String, String> f) {
    boolean name =
        parts.length > 1
            && (parts[1].equals("Name") || parts[1].equals("Fam") || parts[1].equals("Patr"));
    Upos upos = name ? Upos.PROPN : Upos.NOUN;
    if (f.containsKey("Case")) {
      f.putIfAbsent("Number", "Sing");
      return List.of(new Ud(upos, f));
    }
    List<Ud> indeclinable = new ArrayList<>();
    for (String number : List.of("Sing", "Plur")) {
      for (String one : Tags.CASES) {
        Map<String, String> cased = new TreeMap<>(f);
        cased.put("Case", one);
        if (f.getOrDefault("Number", number).equals(number)) {
          cased.put("Number", number);
          indeclinable.add(new Ud(upos, cased));
        }
      }
    }
    return indeclinable;
  }

  private static List<Ud> adjective(String[] parts, Map<String, String> f, String lemma) {
    numbered(f);
    String degree = parts.length > 1 ? parts[1] : "";
    return switch (degree) {
      case "MPR" -> List.of(new Ud(Upos.DET, f), new Ud(Upos.PRON, f), new Ud(Upos.ADJ, f));
      case "Comp" ->
          List.of(
              new Ud(Upos.ADJ, Map.of("Degree", "Cmp")), new Ud(Upos.ADV, Map.of("Degree", "Cmp")));
      case "Short" -> {
        f.put("Degree", "Pos");
        f.put("Variant", "Short");
        yield List.of(new Ud(Upos.ADJ, f));
      }
      default -> {
        f.put("Degree", degree.equals("Sup") ? "Sup" : "Pos");
        yield f.containsKey("Case") || !lemma.isEmpty() ? List.of(new Ud(Upos.ADJ, f)) : List.of();
      }
    };
  }

  private static List<Ud> shortParticiple(String[] parts, Map<String, String> f) {
    numbered(f).put("Variant", "Short");
    f.put("Degree", "Pos");
    List<Ud> verbs = verb(parts, f, "Part");
    return verbs;
  }

  private static List<Ud> verb(String[] parts, Map<String, String> f, String form) {
    f.put("VerbForm", form);
    if (form.equals("Part") || parts.length > 1 && parts[1].equals("Past")) {
      numbered(f);
    }
    if (parts.length > 1) {
      switch (parts[1]) {
        case "Past" -> f.put("Tense", "Past");
        case "Real" -> f.put("Tense", "Pres");
        case "Fut" -> f.put("Tense", "Fut");
        default -> f.remove("Tense");
      }
    }
    if (form.equals("Fin")) {
      f.put("Mood", parts.length > 1 && parts[1].equals("IMP") ? "Imp" : "Ind");
    }
    return List.of(new Ud(Upos.VERB, f));
  }

  /** In the dictionary a gender means the singular. */
  private static Map<String, String> numbered(Map<String, String> f) {
    if (f.containsKey("Gender")) {
      f.putIfAbsent("Number", "Sing");
    }
    return f;
  }

  private static Map<String, String> features(String[] parts) {
    Map<String, String> f = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      String value = VALUES.get(parts[i]);
      if (value != null) {
        int equals = value.indexOf('=');
        f.put(value.substring(0, equals), value.substring(equals + 1));
      }
    }
    return f;
  }

  /** A UD analysis without a lemma. */
  record Ud(Upos upos, Map<String, String> features) {

    String featureText() {
      if (features.isEmpty()) {
        return "_";
      }
      StringBuilder text = new StringBuilder();
      new TreeMap<>(features)
          .forEach((name, value) -> text.append('|').append(name).append('=').append(value));
      return text.substring(1);
    }
  }
}
