package otklik.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import otklik.analysis.Fingerprint;
import otklik.analysis.Sector;
import otklik.incident.Incident.LabelCount;

/** The next state of an incident, put together part by part. Single-threaded, used once. */
final class IncidentChange {

  private final Incident before;
  private String id;
  private Instant firstAt;
  private Instant lastAt;
  private String settlement;
  private String title;
  private int clarity;
  private int voiceCount;
  private int copies;
  private List<String> voices;
  private List<String> authors;
  private Map<String, Double> words;
  private Map<String, Double> topics;
  private List<Fingerprint> texts;
  private Sites sites;
  private List<LabelCount> labels;
  private Crowd crowd;
  private IncidentLevel level;
  private int reopened;
  private List<String> apart;

  IncidentChange(Incident before) {
    this.before = before;
    id = before.id();
    firstAt = before.firstAt();
    lastAt = before.lastAt();
    settlement = before.settlement();
    title = before.title();
    clarity = before.clarity();
    voiceCount = before.voiceCount();
    copies = before.copies();
    voices = before.voices();
    authors = before.authors();
    words = before.wordWeights();
    topics = before.topics();
    texts = before.texts();
    sites = before.sites();
    labels = before.labels();
    crowd = before.crowd();
    level = before.level();
    reopened = before.reopened();
    apart = before.apart();
  }

  IncidentChange id(String other) {
    id = other;
    return this;
  }

  IncidentChange span(Instant from, Instant to) {
    firstAt = from.isBefore(firstAt) ? from : firstAt;
    lastAt = to.isAfter(lastAt) ? to : lastAt;
    return this;
  }

  /** Counts only while none is known. */
  IncidentChange settlement(String named) {
    settlement = settlement == null ? named : settlement;
    return this;
  }

  IncidentChange title(String clearer, int itsClarity) {
    title = clearer;
    clarity = itsClarity;
    return this;
  }

  IncidentChange counts(int moreVoices, int moreCopies) {
    voiceCount += moreVoices;
    copies += moreCopies;
    return this;
  }

  IncidentChange voices(List<String> more) {
    voices = appended(voices, more, Incident.MOST_KEPT);
    return this;
  }

  IncidentChange authors(List<String> more) {
    Set<String> all = new LinkedHashSet<>(authors);
    if (all.addAll(more)) {
      authors = new ArrayList<>(all).subList(0, Math.min(all.size(), Incident.MOST_KEPT));
      authors = List.copyOf(authors);
    }
    return this;
  }

  /** A text that is copied a hundred times says no more than once: of copies it is not called. */
  IncidentChange content(
      Map<String, Double> moreWords, Map<String, Double> moreTopics, List<Fingerprint> moreTexts) {
    words = Incident.added(words, moreWords, Incident.MOST_WORDS);
    topics = Incident.added(topics, moreTopics, Incident.MOST_TOPICS);
    texts = appended(texts, moreTexts, Incident.MOST_TEXTS);
    return this;
  }

  IncidentChange sites(Sites all) {
    sites = all;
    return this;
  }

  IncidentChange labels(List<LabelCount> more) {
    List<LabelCount> summed = new ArrayList<>(labels);
    for (LabelCount count : more) {
      int at = 0;
      while (at < summed.size() && !summed.get(at).isAs(count)) {
        at++;
      }
      int known = at < summed.size() ? summed.get(at).voices() : 0;
      LabelCount sum =
          new LabelCount(count.sector(), count.topicGroup(), count.topic(), known + count.voices());
      if (known > 0) {
        summed.set(at, sum);
      } else {
        summed.add(sum);
      }
    }
    labels = summed;
    return this;
  }

  IncidentChange crowd(Crowd all) {
    crowd = all;
    return this;
  }

  IncidentChange level(IncidentLevel reached) {
    level = reached;
    return this;
  }

  IncidentChange reopened(int times) {
    reopened = times;
    return this;
  }

  IncidentChange apart(List<String> more) {
    apart = Stream.concat(apart.stream(), more.stream()).distinct().toList();
    return this;
  }

  private static <T> List<T> appended(List<T> list, List<T> more, int most) {
    int room = Math.min(most - list.size(), more.size());
    if (room <= 0) {
      return list;
    }
    List<T> longer = new ArrayList<>(list);
    longer.addAll(more.subList(0, room));
    return longer;
  }

  Incident incident() {
    Sector sector = sector();
    LabelCount topic = topic(sector);
    return new Incident(
        id,
        sector,
        topic == null ? null : topic.topicGroup(),
        topic == null ? null : topic.topic(),
        before.municipality(),
        settlement,
        title,
        firstAt,
        lastAt,
        voiceCount,
        copies,
        voices,
        authors,
        words,
        words == before.wordWeights() ? before.wordsLength() : Incident.length(words),
        topics,
        sites,
        texts,
        labels,
        crowd,
        clarity,
        level,
        reopened,
        apart);
  }

  /** State of an older version knows no counts: its sector stays until voices come. */
  private Sector sector() {
    Sector most = before.sector();
    int voicesOfMost = count(most);
    for (LabelCount label : labels) {
      int count = count(label.sector());
      if (count > voicesOfMost) {
        most = label.sector();
        voicesOfMost = count;
      }
    }
    return most;
  }

  private int count(Sector sector) {
    return labels.stream()
        .filter(label -> label.sector() == sector)
        .mapToInt(LabelCount::voices)
        .sum();
  }

  /** Null when no voice of the sector has one; the first of those that most voices have. */
  private LabelCount topic(Sector sector) {
    return labels.stream()
        .filter(label -> label.sector() == sector && label.topicGroup() != null)
        .max(
            Comparator.comparing((LabelCount label) -> label.topic() != null)
                .thenComparing(LabelCount::voices)
                .thenComparing(label -> -labels.indexOf(label)))
        .orElse(null);
  }
}
