package otklik.region;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answers that are written often. */
final class AnswerSections {

  private static final Pattern FIELD = Pattern.compile("\\{([^}]*)\\}");
  private static final Set<String> FIELDS =
      Set.of("municipality", "settlement", "topic", "address", "posted", "solution");

  private AnswerSections() {}

  static List<AnswerTemplate> answers(ProfileSection root) {
    return root.sections("answers").stream().map(AnswerSections::answer).toList();
  }

  private static AnswerTemplate answer(ProfileSection section) {
    AnswerTemplate answer =
        new AnswerTemplate(
            section.text("name"),
            section.optionalValue("sector", ProfileValues::sector),
            section.value("text", AnswerSections::text));
    section.nothingElse();
    return answer;
  }

  private static String text(String text) {
    Matcher fields = FIELD.matcher(text);
    while (fields.find()) {
      if (!FIELDS.contains(fields.group(1))) {
        throw new IllegalArgumentException(
            "{" + fields.group(1) + "} is no field; known: " + FIELDS.stream().sorted().toList());
      }
    }
    return text;
  }
}
