package otklik.region;

import java.util.Set;

/** Reads who answers: people, their absences, and the exceptions of the routing table. */
final class RouteSections {

  private RouteSections() {}

  static Officer officer(ProfileSection section) {
    Officer officer =
        new Officer(
            section.text("id"),
            section.text("post"),
            section.optionalText("email"),
            section.optionalText("deputy"),
            section.optionalText("telegram"),
            section.optionalText("max"),
            section.optionalValue("webhook", ProfileValues::webAddress));
    section.nothingElse();
    return officer;
  }

  /** A second pass, when all officers are known. */
  static void checkDeputy(ProfileSection section, Set<String> officers) {
    String deputy = section.optionalReference("deputy", officers, "officer");
    if (deputy != null && deputy.equals(section.optionalText("id"))) {
      section.mistake("deputy", "nobody stands in for himself");
    }
  }

  static RouteRule rule(ProfileSection section, Set<String> officers, Set<String> municipalities) {
    RouteRule rule =
        new RouteRule(
            section.optionalValue("sector", ProfileValues::sector),
            section.optionalReference("municipality", municipalities, "municipality"),
            section.optionalText("topic_group"),
            section.optionalText("topic"),
            section.optionalReference("block_head", officers, "officer"),
            section.optionalReference("responsible", officers, "officer"),
            section.optionalReference("executor", officers, "officer"));
    if (rule.people().isEmpty()) {
      section.mistake("responsible", "name at least one of block_head, responsible and executor");
    }
    section.nothingElse();
    return rule;
  }

  static Absence absence(ProfileSection section, Set<String> officers) {
    Absence absence =
        new Absence(
            section.reference("officer", officers, "officer"),
            section.value("from", ProfileValues::date),
            section.value("to", ProfileValues::date),
            section.optionalReference("deputy", officers, "officer"));
    if (absence.from() != null && absence.to() != null && absence.to().isBefore(absence.from())) {
      section.mistake("to", "must not be before from");
    }
    section.nothingElse();
    return absence;
  }
}
