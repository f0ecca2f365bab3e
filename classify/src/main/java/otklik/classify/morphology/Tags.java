package otklik.classify.morphology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import otklik.analysis.Upos;

/**
 * The tag that the tagger decides on: part of speech with what agreement needs ("NOUN Gen Sing
 * Fem", "VERB Past"), and nothing that the dictionary settles by itself.
 *
 * <p>Source: Universal Dependencies 2 for Russian, universaldependencies.org/ru.
 */
public final class Tags {

  /** Of nouns, as tags and features name them. */
  static final List<String> CASES = List.of("Nom", "Gen", "Dat", "Acc", "Ins", "Loc");

  private Tags() {}

  /** The decision tag of a UD analysis; features as in CoNLL-U, "_" for none. */
  public static String of(Upos upos, String features) {
    Map<String, String> f = parse(features);
    return switch (upos) {
      case NOUN, PROPN, DET -> join(upos, f, "Case", "Number", "Gender");
      case ADJ -> adjective(upos.name(), f);
      case VERB, AUX -> verb(upos.name(), f);
      case PRON, NUM -> join(upos, f, "Case");
      default -> upos.name();
    };
  }

  public static Upos upos(String tag) {
    int space = tag.indexOf(' ');
    return Upos.valueOf(space < 0 ? tag : tag.substring(0, space));
  }

  /** What neighbours look at: part of speech and case. */
  static String coarse(String tag) {
    String[] parts = tag.split(" ");
    boolean nominal = parts.length > 1 && !parts[0].equals("VERB") && !parts[0].equals("AUX");
    return nominal || parts.length == 2 ? parts[0] + parts[1] : parts[0];
  }

  /** The tag, and of a finite verb also number, gender and person. */
  static String agreement(Reading reading) {
    if (!reading.tag().startsWith("VERB") && !reading.tag().startsWith("AUX")) {
      return reading.tag();
    }
    Map<String, String> f = parse(reading.features());
    return reading.tag() + f.get("Number") + f.get("Gender") + f.get("Person");
  }

  private static String adjective(String start, Map<String, String> f) {
    if ("Cmp".equals(f.get("Degree"))) {
      return start + " Cmp";
    }
    boolean isShort = "Short".equals(f.get("Variant"));
    String agreement = agreement(f);
    return isShort
        ? start + " Short" + agreement
        : start + (f.containsKey("Case") ? " " + f.get("Case") : "") + agreement;
  }

  private static String verb(String start, Map<String, String> f) {
    String form = f.getOrDefault("VerbForm", "Fin");
    return switch (form) {
      case "Inf", "Conv" -> start + " " + form;
      case "Part" -> adjective(start + " Part", f);
      default ->
          start
              + ("Imp".equals(f.get("Mood"))
                  ? " Imp"
                  : "Past".equals(f.get("Tense")) ? " Past" : " Fin");
    };
  }

  private static String agreement(Map<String, String> f) {
    String number = f.containsKey("Number") ? " " + f.get("Number") : "";
    boolean gendered = f.containsKey("Gender") && !"Plur".equals(f.get("Number"));
    return number + (gendered ? " " + f.get("Gender") : "");
  }

  private static String join(Upos upos, Map<String, String> f, String... names) {
    StringBuilder tag = new StringBuilder(upos.name());
    for (String name : names) {
      if (f.containsKey(name)) {
        tag.append(' ').append(f.get(name));
      }
    }
    return tag.toString();
  }

  /** "Case=Gen|Number=Sing" as a sorted map. */
  public static Map<String, String> parse(String features) {
    Map<String, String> map = new TreeMap<>();
    if (features.equals("_")) {
      return map;
    }
    for (String pair : features.split("\\|")) {
      int equals = pair.indexOf('=');
      map.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return map;
  }
}
