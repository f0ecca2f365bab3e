package otklik.training.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;
import otklik.classify.Analyser;

/**
 * How much of what tells who somebody is would be masked: a mark counts when one found piece covers
 * it, whatever it is taken for. Traps name nobody.
 */
public final class PersonalDataEvaluation {

  private static final Pattern MARK = Pattern.compile("\\[([npecdo]):([^\\]]+)]");

  private static final Map<String, Kind> KINDS =
      Map.of(
          "n", Kind.NAME,
          "p", Kind.PHONE,
          "e", Kind.EMAIL,
          "c", Kind.CAR_NUMBER,
          "d", Kind.DOCUMENT,
          "o", Kind.ORGANISATION);

  private final Map<Kind, Integer> marks = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> covered = new EnumMap<>(Kind.class);
  private final List<String> missed = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();
  private int traps;

  private record Marked(String text, List<PersonalData> gold) {}

  private PersonalDataEvaluation() {}

  public static PersonalDataEvaluation of(Analyser analyser) {
    PersonalDataEvaluation figures = new PersonalDataEvaluation();
    boolean trap = false;
    for (String line : OwnFile.lines("personal-data.txt")) {
      if (line.equals("trap")) {
        trap = true;
      } else {
        Marked marked = marked(line);
        figures.judge(marked, analyser.analyse(marked.text()).personalData(), trap);
      }
    }
    return figures;
  }

  private static Marked marked(String line) {
    StringBuilder text = new StringBuilder();
    List<PersonalData> gold = new ArrayList<>();
    Matcher matcher = MARK.matcher(line);
    int done = 0;
    while (matcher.find()) {
      text.append(line, done, matcher.start());
      int start = text.length();
      text.append(matcher.group(2));
      gold.add(new PersonalData(KINDS.get(matcher.group(1)), start, text.length()));
      done = matcher.end();
    }
    return new Marked(text.append(line.substring(done)).toString(), gold);
  }

  private void judge(Marked marked, List<PersonalData> found, boolean trap) {
    traps += trap ? 1 : 0;
    if (trap && !found.isEmpty()) {
      alarms.add(marked.text());
    }
    for (PersonalData gold : marked.gold()) {
      boolean hit =
          found.stream().anyMatch(f -> f.start() <= gold.start() && f.end() >= gold.end());
      marks.merge(gold.kind(), 1, Integer::sum);
      covered.merge(gold.kind(), hit ? 1 : 0, Integer::sum);
      if (!hit) {
        missed.add(marked.text().substring(gold.start(), gold.end()) + " in: " + marked.text());
      }
    }
  }

  /** Share of the marks of a kind that are covered. */
  public double recall(Kind kind) {
    return (double) covered.get(kind) / marks.get(kind);
  }

  /** Share of all marks that are covered. */
  public double recall() {
    return (double) sum(covered) / sum(marks);
  }

  private static int sum(Map<Kind, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Each miss with its text. */
  public List<String> missed() {
    return missed;
  }

  /** Texts that name nobody and are taken to. */
  public List<String> alarms() {
    return alarms;
  }

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("personal_data_marks " + sum(marks));
    lines.add(String.format(Locale.ROOT, "personal_data_recall %.4f", recall()));
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      lines.add(String.format(Locale.ROOT, "personal_data_recall_%s %.4f", name, recall(kind)));
    }
    lines.add(
        String.format(
            Locale.ROOT, "personal_data_false_alarms %d of %d traps", alarms.size(), traps));
    return lines;
  }
}
