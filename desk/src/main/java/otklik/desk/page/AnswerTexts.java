package otklik.desk.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import otklik.region.AnswerTemplate;
import otklik.region.Region;
import otklik.sink.index.ComplaintDocument;

/** Fills the profile's templates of answers with what is known of a complaint. */
record AnswerTexts(Region region, Pages pages) {

  private static final String UNKNOWN = "…";

  /** Those that fit its sector: name → text. */
  Map<String, String> of(ComplaintDocument d) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (AnswerTemplate template : region.answers()) {
      if (template.sector() == null || template.sector().code().equals(d.sector())) {
        answers.put(template.name(), filled(template.text(), d));
      }
    }
    return answers;
  }

  private String filled(String text, ComplaintDocument d) {
    String topic = d.topic() == null ? d.topicGroup() : d.topic();
    return text.replace("{municipality}", known(region.municipalityName(d.municipality())))
        .replace("{settlement}", known(d.settlement()))
        .replace("{topic}", known(topic))
        .replace("{address}", known(String.join(", ", d.addresses())))
        .replace("{posted}", day(d.postedAt()))
        .replace("{solution}", d.solutionDueAt() == null ? UNKNOWN : day(d.solutionDueAt()));
  }

  private String day(Instant at) {
    return pages.day(at.atZone(region.timeZone()).toLocalDate());
  }

  private static String known(String value) {
    return value == null || value.isEmpty() ? UNKNOWN : value;
  }
}
