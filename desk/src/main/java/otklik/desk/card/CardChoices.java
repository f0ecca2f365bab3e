package otklik.desk.card;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.classify.topic.Topics;
import otklik.desk.card.CardChoice.Field;
import otklik.desk.card.CardChoice.Option;
import otklik.place.Municipality;
import otklik.region.Region;
import otklik.sink.index.ComplaintDocument;

/** What each label could be instead: the second click of a correction. */
final class CardChoices {

  private final Region region;
  private final Topics topics;

  CardChoices(Region region, Topics topics) {
    this.region = region;
    this.topics = topics;
  }

  List<CardChoice> of(ComplaintDocument d) {
    return List.of(
        new CardChoice("label.kind", kinds(d)),
        new CardChoice("label.sector", sectors(d)),
        new CardChoice("label.topic", topics(d)),
        new CardChoice("label.place", places(d)));
  }

  private static List<Option> kinds(ComplaintDocument d) {
    return Arrays.stream(Kind.values())
        .map(kind -> option(kind.russianName(), kind.code().equals(d.kind()), "kind", kind.code()))
        .toList();
  }

  private static List<Option> sectors(ComplaintDocument d) {
    return Arrays.stream(Sector.values())
        .map(
            sector ->
                option(
                    sector.russianName(),
                    sector.code().equals(d.sector()),
                    "sector",
                    sector.code()))
        .toList();
  }

  /** Those of its sector. */
  private List<Option> topics(ComplaintDocument d) {
    return topics.all().stream()
        .filter(topic -> topic.sector().code().equals(d.sector()))
        .map(
            topic ->
                new Option(
                    topic.name() + (topic.fastTrack() ? " ★" : ""),
                    topic.name().equals(d.topic()),
                    List.of(
                        new Field("sector", topic.sector().code()),
                        new Field("topic_group", topic.group()),
                        new Field("topic", topic.name()),
                        new Field("fast_track", Boolean.toString(topic.fastTrack())))))
        .toList();
  }

  /** The municipalities, and the settlements of its own. */
  private List<Option> places(ComplaintDocument d) {
    Stream<Option> all =
        region.municipalities().stream()
            .map(
                town ->
                    option(
                        town.name(),
                        town.slug().equals(d.municipality()) && d.settlement() == null,
                        "municipality",
                        town.slug()));
    Stream<Option> settlements =
        region.municipality(String.valueOf(d.municipality())).stream()
            .flatMap(town -> settlements(town, d));
    return Stream.concat(all, settlements).toList();
  }

  private static Stream<Option> settlements(Municipality town, ComplaintDocument d) {
    return town.settlements().stream()
        .map(settlement -> settlement.name())
        .filter(name -> !name.equals(town.name()))
        .map(
            name ->
                new Option(
                    "· " + name,
                    name.equals(d.settlement()),
                    List.of(
                        new Field("municipality", town.slug()), new Field("settlement", name))));
  }

  private static Option option(String name, boolean chosen, String field, String value) {
    return new Option(name, chosen, List.of(new Field(field, value)));
  }
}
