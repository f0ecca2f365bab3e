package otklik.region;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the region's rules of time. */
final class DeadlineSections {

  /** The only law whose terms are known here. */
  private static final String LAW_ON_APPEALS = "59-fz";

  private DeadlineSections() {}

  static DeadlineRules rules(ProfileSection section, Set<String> feeds) {
    LocalTime opens = section.value("opens", ProfileValues::time);
    LocalTime closes = section.value("closes", ProfileValues::time);
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      section.mistake("closes", "must be later than opens");
    }
    Set<LocalDate> holidays =
        Set.copyOf(new HashSet<>(section.values("holidays", ProfileValues::date)));
    Set<LocalDate> workingDays =
        Set.copyOf(new HashSet<>(section.values("working_days", ProfileValues::date)));
    List<DeadlineRule> rules =
        section.sections("rules").stream().map(rule -> rule(rule, feeds)).toList();
    if (rules.isEmpty() || !rules.get(rules.size() - 1).fitsEverything()) {
      section.mistake(
          "rules", "the last rule must fit everything: nothing but first_answer and solution");
    }
    section.nothingElse();
    return new DeadlineRules(opens, closes, holidays, workingDays, rules);
  }

  private static DeadlineRule rule(ProfileSection section, Set<String> feeds) {
    boolean law = section.has("law");
    if (law && !LAW_ON_APPEALS.equals(section.optionalText("law"))) {
      section.mistake("law", "the only law known here is " + LAW_ON_APPEALS);
    }
    DeadlineRule rule =
        new DeadlineRule(
            section.optionalValue("platform", ProfileValues::platform),
            section.optionalReference("feed", feeds, "feed"),
            section.optionalValue("kind", ProfileValues::kind),
            section.optionalText("topic_group"),
            section.optionalText("topic"),
            section.optionalValue("fast_track", ProfileValues::yesOrNo),
            law ? null : section.value("first_answer", Term::parse),
            law ? null : section.value("solution", Term::parse));
    section.nothingElse();
    return rule;
  }
}
