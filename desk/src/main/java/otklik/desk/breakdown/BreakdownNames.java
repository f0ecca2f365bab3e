package otklik.desk.breakdown;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import otklik.analysis.Sentiment;
import otklik.desk.page.Pages;
import otklik.sink.search.Dimension;
import otklik.sink.search.Measure;

/** What the keys and numbers of a breakdown are called. */
public record BreakdownNames(Pages pages) {

  String key(Dimension dimension, String key) {
    if (key.isEmpty()) {
      return pages.text(dimension == Dimension.MUNICIPALITY ? "place.unknown" : "breakdown.none");
    }
    return switch (dimension) {
      case MUNICIPALITY -> pages.region().municipalityName(key);
      case SECTOR -> pages.sector(key);
      case KIND -> pages.kind(key);
      case PLATFORM -> pages.platforms(List.of(key));
      case URGENCY -> pages.urgency(key);
      case SENTIMENT -> Sentiment.ofCode(key).map(Sentiment::russianName).orElse(key);
      case STATUS -> pages.status(key);
      case RESPONSIBLE -> pages.officer(key);
      case DAY, WEEK, MONTH -> pages.day(LocalDate.parse(key));
      case SETTLEMENT, TOPIC_GROUP, TOPIC -> key;
    };
  }

  public String dimension(Dimension dimension) {
    return pages.text("dimension." + dimension.code());
  }

  public String measure(Measure measure) {
    return pages.text("measure." + measure.code());
  }

  /** "—" for nothing to be measured. */
  public String number(Measure measure, Double value) {
    if (value == null) {
      return "—";
    }
    return switch (measure) {
      case SHARE, IN_TIME, SATISFACTION ->
          String.format(Locale.forLanguageTag("ru"), "%.1f %%", value);
      case MEDIAN_ANSWER -> pages.length(Math.round(value));
      case COUNT, AUTHORS, INCIDENTS, OVERDUE -> pages.text("number", Math.round(value));
    };
  }
}
